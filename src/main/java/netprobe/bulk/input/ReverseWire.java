package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.US_ASCII;

import netprobe.model.Family;

/** The names of addresses in the reverse mapping, in wire form: octets in {@code in-addr.arpa}, nibbles in {@code ip6.arpa}, last first. */
final class ReverseWire {

    private static final byte[] IN_ADDR_ARPA = "\7in-addr\4arpa\0".getBytes(US_ASCII);
    private static final byte[] IP6_ARPA = "\3ip6\4arpa\0".getBytes(US_ASCII);
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);

    private ReverseWire() {}

    /**
     * Writes the name of an address at the beginning of an array.
     *
     * @param high as in {@link netprobe.model.IpAddress}
     * @param low as there
     * @return how many bytes it has
     */
    static int write(Family family, long high, long low, byte[] wire) {
        return family == Family.INET ? octets((int) low, wire) : nibbles(high, low, wire);
    }

    private static int octets(int word, byte[] wire) {
        int at = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            at = octet(word >>> shift & 0xff, wire, at);
        }
        return end(IN_ADDR_ARPA, wire, at);
    }

    private static int octet(int octet, byte[] wire, int from) {
        int digits = octet > 99 ? 3 : octet > 9 ? 2 : 1;
        wire[from] = (byte) digits;
        int rest = octet;
        for (int at = from + digits; at > from; at--) {
            wire[at] = DIGITS[rest % 10];
            rest /= 10;
        }
        return from + 1 + digits;
    }

    private static int nibbles(long high, long low, byte[] wire) {
        for (int i = 0; i < 16; i++) {
            nibble((int) (low >>> 4 * i), wire, 2 * i);
            nibble((int) (high >>> 4 * i), wire, 32 + 2 * i);
        }
        return end(IP6_ARPA, wire, 64);
    }

    private static void nibble(int nibble, byte[] wire, int at) {
        wire[at] = 1;
        wire[at + 1] = DIGITS[nibble & 0xf];
    }

    private static int end(byte[] zone, byte[] wire, int at) {
        System.arraycopy(zone, 0, wire, at, zone.length);
        return at + zone.length;
    }
}
