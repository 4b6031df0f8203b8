package netprobe.model;

import java.util.Optional;

/**
 * A block of addresses: those that share their first bits (CIDR, RFC 4632; RFC 4291, section 2.3).
 *
 * @param address any address of the block
 * @param length how many leading bits are shared: 0 to 32, or to 128
 */
public record Prefix(IpAddress address, int length) {

    private static final long IPV4_BITS = 0xffffffffL;

    /** Refuses a length that the address's family does not have. */
    public Prefix {
        if (length < 0 || length > bits(address.family())) {
            throw new IllegalArgumentException(address + "/" + length);
        }
    }

    /** Reads {@code 192.0.2.0/24} or {@code 2001:db8::/32}, the address as inet_pton takes it, the length in decimal. */
    public static Optional<Prefix> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return AddressText.pton(text.substring(0, slash)).flatMap(address -> of(address, text.substring(slash + 1)));
    }

    /** The block around an address, by its length in decimal; empty where that is no length of the address's family. */
    public static Optional<Prefix> of(IpAddress address, String length) {
        boolean decimal =
                !length.isEmpty() && length.length() <= 3 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = decimal ? Integer.parseInt(length) : -1;
        boolean exists = number >= 0 && number <= bits(address.family());
        return exists ? Optional.of(new Prefix(address, number)) : Optional.empty();
    }

    /** How many bits an address of the family has. */
    public static int bits(Family family) {
        return family == Family.INET ? 32 : 128;
    }

    /** Whether the address is in the block; its scope does not count. */
    public boolean contains(IpAddress other) {
        return address.family() == other.family() && ((address.high() ^ other.high()) & highMask()) == 0
                && ((address.low() ^ other.low()) & lowMask()) == 0;
    }

    /** The lowest address. */
    public IpAddress first() {
        return new IpAddress(address.family(), address.high() & highMask(), address.low() & lowMask(), "");
    }

    /** The highest address. */
    public IpAddress last() {
        long low = address.low() | ~lowMask();
        return address.family() == Family.INET
                ? new IpAddress(Family.INET, 0, low & IPV4_BITS, "")
                : new IpAddress(Family.INET6, address.high() | ~highMask(), low, "");
    }

    /** The lowest address and the length, as in {@code 192.0.2.0/24}. */
    public String text() {
        return first().text() + '/' + length;
    }

    @Override
    public String toString() {
        return text();
    }

    /** An IPv4 address is the low 32 of 128 bits, whose others are zero. */
    private int widened() {
        return address.family() == Family.INET ? length + 96 : length;
    }

    private long highMask() {
        int count = Math.min(widened(), 64);
        return count == 0 ? 0 : -1L << (64 - count);
    }

    private long lowMask() {
        int count = widened() - 64;
        return count <= 0 ? 0 : -1L << (64 - count);
    }
}
