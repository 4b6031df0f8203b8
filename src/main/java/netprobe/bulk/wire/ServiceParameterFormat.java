package netprobe.bulk.wire;

/** Parameters of SVCB and HTTPS records: key, length, value (RFC 9460, section 2.2). */
final class ServiceParameterFormat {

    private static final int MANDATORY = 0;
    private static final int ALPN = 1;
    private static final int NO_DEFAULT_ALPN = 2;
    private static final int PORT = 3;
    private static final int IPV4_HINT = 4;
    private static final int ECH = 5;
    private static final int IPV6_HINT = 6;

    private ServiceParameterFormat() {}

    static boolean isFollowed(Cursor data) {
        while (!data.isAtEnd()) {
            if (data.left() < 4 || !isParameter(data.u16(0), data.u16(2), data)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParameter(int key, int length, Cursor data) {
        boolean isSound = switch (key) {
            case MANDATORY -> length % 2 == 0;
            case NO_DEFAULT_ALPN -> length == 0;
            case PORT -> length == 2;
            case IPV4_HINT -> length % 4 == 0;
            case ECH -> length > 0;
            case IPV6_HINT -> length % 16 == 0;
            default -> true;
        };
        return isSound && data.skip(4) && (key == ALPN ? areProtocols(length, data) : data.skip(length));
    }

    /** Character-strings that fill the value, none of them empty. */
    private static boolean areProtocols(int length, Cursor data) {
        int behind = data.left() - length;
        while (behind >= 0 && data.left() > behind) {
            if (data.u8(0) == 0 || !data.counted()) {
                return false;
            }
        }
        return behind >= 0 && data.left() == behind;
    }
}
