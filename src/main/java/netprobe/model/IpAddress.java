package netprobe.model;

import java.util.HexFormat;

/**
 * An IPv4 or IPv6 address, with the scope (zone) that a link-local IPv6 address needs.
 *
 * @param family {@link Family#INET} or {@link Family#INET6}
 * @param high the first eight bytes of an IPv6 address; 0 for IPv4
 * @param low the last eight bytes; for IPv4 its four bytes in the low half
 * @param scope interface name or number after {@code %} (RFC 4007); empty where there is none
 */
public record IpAddress(Family family, long high, long low, String scope) {

    private static final HexFormat HEX = HexFormat.of();

    /** The address in four (IPv4) or sixteen (IPv6) bytes, network byte order. */
    public static IpAddress of(byte[] packed) {
        return switch (packed.length) {
            case 4 -> new IpAddress(Family.INET, 0, bigEndian(packed, 0, 4), "");
            case 16 -> new IpAddress(Family.INET6, bigEndian(packed, 0, 8), bigEndian(packed, 8, 16), "");
            default -> throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + packed.length);
        };
    }

    /** The same address within a scope. */
    public IpAddress within(String newScope) {
        return new IpAddress(family, high, low, newScope);
    }

    /** Network byte order: four bytes for IPv4, sixteen for IPv6. */
    public byte[] packed() {
        var bytes = new byte[family == Family.INET ? 4 : 16];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) octet(i);
        }
        return bytes;
    }

    /** The octet at {@code index}, 0 being the most significant, as 0 to 255. */
    public int octet(int index) {
        int fromRight = (family == Family.INET ? 3 : 15) - index;
        long half = fromRight >= 8 ? high : low;
        return (int) (half >>> (8 * (fromRight & 7))) & 0xff;
    }

    /** Lower-case hexadecimal, network byte order. */
    public String hex() {
        return family == Family.INET ? HEX.toHexDigits(low, 8) : HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }

    /** Presentation form as inet_ntop(3) gives it, with {@code %scope} when there is one. */
    public String text() {
        String text = AddressText.ntop(this);
        return scope.isEmpty() ? text : text + '%' + scope;
    }

    @Override
    public String toString() {
        return text();
    }

    private static long bigEndian(byte[] bytes, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            value = (value << 8) | (bytes[i] & 0xff);
        }
        return value;
    }
}
