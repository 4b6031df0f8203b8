package netprobe.bulk.wire;

/** Options of EDNS: code, length, value (RFC 6891, section 6.1.2). */
final class OptionFormat {

    private static final int CLIENT_SUBNET = 8;
    private static final int COOKIE = 10;
    private static final int KEEPALIVE = 11;
    private static final int EXTENDED_ERROR = 15;
    private static final int CLIENT_COOKIE = 8;
    private static final int SHORTEST_COOKIES = 16;
    private static final int LONGEST_COOKIES = 40;

    private OptionFormat() {}

    static boolean isFollowed(Cursor data) {
        while (!data.isAtEnd()) {
            if (data.left() < 4) {
                return false;
            }
            int length = data.u16(2);
            if (length > data.left() - 4 || !isOption(data.u16(0), length, data) || !data.skip(4 + length)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOption(int code, int length, Cursor data) {
        return switch (code) {
            case CLIENT_SUBNET -> isSubnet(length, data);
            case COOKIE -> length == CLIENT_COOKIE || length >= SHORTEST_COOKIES && length <= LONGEST_COOKIES;
            case KEEPALIVE -> length == 0 || length == 2;
            case EXTENDED_ERROR -> length >= 2;
            default -> true;
        };
    }

    /** Family, length of the prefix, how far the answer holds, and the prefix, zero behind its last bit (RFC 7871, section 6). */
    private static boolean isSubnet(int length, Cursor data) {
        int most = length < 4 ? 0 : SpecialFields.addressLength(data.u16(4)) * Byte.SIZE;
        if (most == 0) {
            return false;
        }
        int prefix = data.u8(6);
        boolean isSound = prefix <= most && data.u8(7) <= most && length == 4 + (prefix + 7) / Byte.SIZE;
        int bits = prefix % Byte.SIZE;
        return isSound && (bits == 0 || (data.u8(3 + length) & 0xff >> bits) == 0);
    }
}
