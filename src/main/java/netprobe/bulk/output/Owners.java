package netprobe.bulk.output;

/**
 * Where the owner was written of the last record. Records of one name stand together, and nearly all of them point to where it is in the message: it
 * need not be made from there again.
 */
final class Owners {

    private int pointer = -1;
    private int from;
    private int length;

    /** Forgets. */
    void clear() {
        pointer = -1;
    }

    /** Writes the owner of a record, if it is the last one. */
    boolean isRepeated(AnswerReader record, Bytes out) {
        boolean isSame = pointer >= 0 && record.ownerPointer() == pointer;
        if (isSame) {
            out.repeat(from, length);
        }
        return isSame;
    }

    /** The owner of a record has been written from there on. */
    void remember(AnswerReader record, int start, Bytes out) {
        pointer = record.ownerPointer();
        from = start;
        length = out.length() - start;
    }
}
