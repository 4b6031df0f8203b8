package netprobe.connect.tls;

/** The five bytes before each record: its type, a version whose first byte is 3, its length (RFC 8446, section 5.1). */
final class RecordHeader {

    static final int SIZE = 5;
    static final int CHANGE_CIPHER_SPEC = 20;
    static final int ALERT = 21;
    static final int HANDSHAKE = 22;

    private static final int LAST_TYPE = 24;
    private static final int MOST_LENGTH = (1 << 14) + 2048;

    private RecordHeader() {}

    /** Whether bytes begin with a record; as far as there are any. */
    static boolean fits(byte[] bytes) {
        return fits(bytes, 0);
    }

    static boolean fits(byte[] bytes, int at) {
        int left = bytes.length - at;
        boolean isType = left < 1 || bytes[at] >= CHANGE_CIPHER_SPEC && bytes[at] <= LAST_TYPE;
        boolean isVersion = left < 2 || bytes[at + 1] == 3;
        return isType && isVersion && (left < SIZE || length(bytes, at) <= MOST_LENGTH);
    }

    /** The length of the record whose header is there. */
    static int length(byte[] bytes, int at) {
        return (bytes[at + 3] & 0xff) << 8 | bytes[at + 4] & 0xff;
    }
}
