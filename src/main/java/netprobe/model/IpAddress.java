package netprobe.model;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Whether every bit is zero: {@code 0.0.0.0} or {@code ::}. */
    public boolean isUnspecified() {
        return high == 0 && low == 0;
    }

    /** Whether it is this host itself: {@code 127.0.0.0/8} (RFC 1122) or {@code ::1} (RFC 4291). */
    public boolean isLoopback() {
        return family == Family.INET ? octet(0) == 127 : high == 0 && low == 1;
    }

    /** Whether it names a group: {@code 224.0.0.0/4} (RFC 5771) or {@code ff00::/8} (RFC 4291). */
    public boolean isMulticast() {
        return family == Family.INET ? octet(0) >> 4 == 0xe : octet(0) == 0xff;
    }

    /** The IPv4 address of an IPv4-mapped one ({@code ::ffff:192.0.2.1}; RFC 4291, section 2.5.5.2); empty for any other. */
    public Optional<IpAddress> unmapped() {
        boolean isMapped = family == Family.INET6 && high == 0 && low >>> 32 == 0xffff;
        return isMapped ? Optional.of(ipv4((int) low)) : Optional.empty();
    }

    /** The IPv4 address of 32 bits. */
    public static IpAddress ipv4(int word) {
        return new IpAddress(Family.INET, 0, word & 0xffffffffL, "");
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

    // A record's own equals and hashCode are linked at their first use, which takes some 10 ms of a start (docs/performance.md);
    // addresses are keys of maps in every command.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IpAddress that && family == that.family && high == that.high && low == that.low
                && scope.equals(that.scope);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(high) + Long.hashCode(low)) + scope.hashCode();
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
