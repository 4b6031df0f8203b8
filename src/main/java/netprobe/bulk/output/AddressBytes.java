package netprobe.bulk.output;

import netprobe.bulk.wire.Octets;

/** Addresses in presentation form, as inet_ntop(3) has them; of IPv6 that is RFC 5952's. */
final class AddressBytes {

    private static final int GROUPS = 8;
    private static final byte[] DIGITS = Bytes.of("0123456789abcdef");

    private AddressBytes() {}

    static void ipv4(byte[] message, int at, Bytes out) {
        for (int i = 0; i < 4; i++) {
            if (i > 0) {
                out.put('.');
            }
            out.decimal(Octets.u8(message, at + i));
        }
    }

    static void ipv6(byte[] message, int at, Bytes out) {
        int zeros = longestZeros(message, at);
        int from = zeros >> 4;
        int to = from + (zeros & 0xf);
        boolean isMapped = from == 0 && (to == 6 || to == 5 && Octets.u16(message, at + 10) == 0xffff);
        for (int group = 0; group < (isMapped ? 6 : GROUPS); group++) {
            if (group >= from && group < to) {
                group = to - 1;
                out.put(':');
                if (to == GROUPS) {
                    out.put(':');
                }
                continue;
            }
            if (group > 0) {
                out.put(':');
            }
            hex(Octets.u16(message, at + 2 * group), out);
        }
        if (isMapped) {
            out.put(':');
            ipv4(message, at + 12, out);
        }
    }

    /** The first of the longest runs of groups that are zero, two at least: where it begins, shifted by four bits, and its length. */
    private static int longestZeros(byte[] message, int at) {
        int best = 1;
        int bestStart = 0;
        int length = 0;
        for (int group = 0; group < GROUPS; group++) {
            length = Octets.u16(message, at + 2 * group) == 0 ? length + 1 : 0;
            if (length > best) {
                best = length;
                bestStart = group + 1 - length;
            }
        }
        return best == 1 ? 0 : bestStart << 4 | best;
    }

    private static void hex(int group, Bytes out) {
        for (int shift = group < 0x10 ? 0 : group < 0x100 ? 4 : group < 0x1000 ? 8 : 12; shift >= 0; shift -= 4) {
            out.put(DIGITS[group >> shift & 0xf]);
        }
    }
}
