package netprobe.bulk.wire;

/**
 * Names in messages, compressed or not (RFC 1035, section 4.1.4).
 *
 * <p>A pointer leads to an earlier place than its own. No name needs more than 127 of them, since it has no more labels than that; whoever
 * sends more wants to be waited for.
 */
public final class NameFormat {

    /** Where a name ends that does not follow the format. */
    public static final int BROKEN = -1;

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_LABEL = 63;
    private static final int MOST_POINTERS = 127;
    private static final int POINTER = 0xc0;

    private NameFormat() {}

    /**
     * Where a name ends.
     *
     * @param at where it begins
     * @param limit where ends what it stands in: the message, or the data of a record
     * @param length of the message
     * @return the place behind it, or {@link #BROKEN}
     */
    public static int end(byte[] message, int at, int limit, int length) {
        int size = 1;
        int from = at;
        while (from < limit && size <= LONGEST_NAME) {
            int octet = Octets.u8(message, from);
            if (octet == 0) {
                return from + 1;
            }
            if (octet > LONGEST_LABEL) {
                boolean isSound = octet >= POINTER && from + 1 < limit && isTargetSound(message, from, length, size);
                return isSound ? from + 2 : BROKEN;
            }
            size += octet + 1;
            from += octet + 1;
        }
        return BROKEN;
    }

    /** Where the pointer at a place leads to. */
    public static int target(byte[] message, int at) {
        return Octets.u16(message, at) & 0x3fff;
    }

    /** Whether a byte that a label could begin with begins a pointer. */
    public static boolean isPointer(int octet) {
        return octet >= POINTER;
    }

    /** Whether a pointer leads to the rest of a name that has {@code size} bytes without that. */
    private static boolean isTargetSound(byte[] message, int pointer, int length, int size) {
        int total = size;
        int from = target(message, pointer);
        int before = pointer;
        for (int pointers = 1; from < before && pointers <= MOST_POINTERS; pointers++) {
            int octet = Octets.u8(message, from);
            while (octet > 0 && octet <= LONGEST_LABEL && total <= LONGEST_NAME) {
                total += octet + 1;
                from += octet + 1;
                if (from >= length) {
                    return false;
                }
                octet = Octets.u8(message, from);
            }
            if (octet == 0 || octet < POINTER || from + 1 >= length) {
                return octet == 0 && total <= LONGEST_NAME;
            }
            before = from;
            from = target(message, from);
        }
        return false;
    }
}
