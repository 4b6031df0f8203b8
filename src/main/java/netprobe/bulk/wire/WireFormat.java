package netprobe.bulk.wire;

/**
 * Whether messages follow the wire format: of an answer that doesn't, nothing can be believed. For one thread.
 *
 * <p>The verdict is that of {@code query}, which has dnsjava decode the message, but that
 * <ul>
 * <li>a message has at most one question (RFC 9619),
 * <li>TSIG is the last record of the message, in whatever section (RFC 8945, section 5.1),
 * <li>a name has at most 127 pointers,
 * <li>what fields hold is not looked at: the characters of GPOS and CAA, the length of a fingerprint in SSHFP, the keys that SVCB calls mandatory.
 * </ul>
 *
 * <p>A message that says it was cut off may end anywhere behind its header.
 */
public final class WireFormat {

    /** How many bytes come before the question. */
    public static final int HEADER = 12;

    /** How many bytes follow a question's name: type and class. */
    public static final int QUESTION_REST = 4;

    /** How many bytes follow a record's name: type, class, time to live and length. */
    public static final int RECORD_REST = 10;

    private static final int TRUNCATED = 0x02;
    private static final int TSIG = 250;

    private final Cursor cursor = new Cursor();

    /**
     * Whether a message follows it. Never throws, whatever the bytes.
     *
     * @param message begins with it
     * @param length how many bytes it has
     */
    public boolean isFollowedBy(byte[] message, int length) {
        if (length < HEADER) {
            return false;
        }
        if ((message[2] & TRUNCATED) != 0) {
            return true;
        }
        cursor.open(message, length, HEADER);
        int questions = Octets.u16(message, 4);
        if (questions > 1 || questions == 1 && !(cursor.name() && cursor.skip(QUESTION_REST))) {
            return false;
        }
        for (int left = Octets.u16(message, 6) + Octets.u16(message, 8) + Octets.u16(message, 10); left > 0; left--) {
            if (!isRecordSound(left == 1)) {
                return false;
            }
        }
        return cursor.isAtEnd();
    }

    private boolean isRecordSound(boolean isLast) {
        if (!cursor.name() || cursor.left() < RECORD_REST) {
            return false;
        }
        int type = cursor.u16(0);
        int size = cursor.u16(8);
        return cursor.skip(RECORD_REST) && cursor.narrow(size) && (type != TSIG || isLast)
                && RdataFormat.isFollowed(type, cursor) && cursor.widen();
    }
}
