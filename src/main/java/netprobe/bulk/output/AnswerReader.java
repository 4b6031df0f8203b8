package netprobe.bulk.output;

import netprobe.bulk.wire.NameFormat;
import netprobe.bulk.wire.Octets;
import netprobe.bulk.wire.WireFormat;

/**
 * Reads one answer after the other: first what it amounts to, then the records of its answer section, from {@link #next()} to next. Of a message that
 * breaks off only the records are there that come before.
 */
final class AnswerReader {

    /** What an answer amounts to, for a program that wants the data. */
    enum Verdict {
        /** There are records of the type, or the server can't say more than what there is. */
        DATA,
        /** There are none (RFC 2308, section 2.2). */
        NO_DATA,
        /** There are none, but the server points to others. */
        REFERRAL,
        /** There are none, and the server says nothing about others. */
        UNHELD,
        /** The response code is an error. */
        ERROR
    }

    private static final int SOA = 6;
    private static final int NS = 2;
    private static final int CNAME = 5;
    private static final int DNAME = 39;
    private static final int OPT = 41;
    private static final int RRSIG = 46;
    private static final int TSIG = 250;
    private static final int ANY = 255;
    private static final int AUTHORITATIVE = 0x04;
    private static final int TRUNCATED = 0x02;
    private static final int RECURSION_AVAILABLE = 0x80;
    private static final int RCODE = 0x0f;
    private static final int UPPER_RCODE_SHIFT = 4;

    private byte[] message = {};
    private int length;
    private int answersStart;
    private int answers;
    private int rcode;
    private Verdict verdict = Verdict.DATA;

    private int left;
    private int position;
    private int owner;
    private int fields;
    private int to;

    /** Takes the next answer. Never throws, whatever follows the header. */
    void read(byte[] newMessage, int newLength, int asked) {
        message = newMessage;
        length = newLength;
        rcode = Octets.u8(message, 3) & RCODE;
        position = behindQuestions();
        answersStart = position;
        answers = 0;
        boolean hasData = false;
        left = Octets.u16(message, 6);
        while (next()) {
            answers++;
            hasData |= isData(type(), asked);
        }
        boolean hasSoa = false;
        boolean hasServers = false;
        left = Octets.u16(message, 8);
        while (advance()) {
            hasSoa |= type() == SOA;
            hasServers |= type() == NS;
        }
        left = Octets.u16(message, 10);
        while (advance()) {
            rcode |= type() == OPT ? Octets.u8(message, fields + 4) << UPPER_RCODE_SHIFT : 0;
        }
        verdict = rcode > 0
                ? Verdict.ERROR
                : hasData || isFlagged(2, TRUNCATED) ? Verdict.DATA : without(hasSoa, hasServers);
        rewind();
    }

    /** An alias out of the server's own zones is all that one can say that does not ask others. */
    private Verdict without(boolean hasSoa, boolean hasServers) {
        boolean isNegative = hasSoa || answers == 0 && isFlagged(2, AUTHORITATIVE);
        if (isNegative || isFlagged(3, RECURSION_AVAILABLE)) {
            return Verdict.NO_DATA;
        }
        return answers > 0 ? Verdict.DATA : hasServers ? Verdict.REFERRAL : Verdict.UNHELD;
    }

    /** An alias is no answer, unless it was asked for; ANY takes whatever there is. */
    private static boolean isData(int type, int asked) {
        return type == asked || asked == ANY || type != CNAME && type != DNAME && type != RRSIG;
    }

    private boolean isFlagged(int octet, int flag) {
        return (message[octet] & flag) != 0;
    }

    /** Where the records begin; the end where that can't be told. */
    private int behindQuestions() {
        int at = WireFormat.HEADER;
        for (int i = Octets.u16(message, 4); i > 0 && at < length; i--) {
            int end = NameFormat.end(message, at, length, length);
            at = end < 0 ? length : end + WireFormat.QUESTION_REST;
        }
        return at;
    }

    /** Goes back before the first record of the answer section. */
    void rewind() {
        position = answersStart;
        left = Octets.u16(message, 6);
    }

    /** Goes on to the next record that is shown, if there is one: OPT and TSIG tell of the message. */
    boolean next() {
        while (advance()) {
            if (type() != OPT && type() != TSIG) {
                return true;
            }
        }
        return false;
    }

    private boolean advance() {
        if (left == 0) {
            return false;
        }
        left--;
        owner = position;
        fields = NameFormat.end(message, position, length, length);
        if (fields < 0 || fields + WireFormat.RECORD_REST > length) {
            position = length;
            left = 0;
            return false;
        }
        to = from() + Octets.u16(message, fields + 8);
        position = to;
        return to <= length;
    }

    /** The response code, its upper bits included (RFC 6891, section 6.1.3). */
    int rcode() {
        return rcode;
    }

    Verdict verdict() {
        return verdict;
    }

    /** How many records the answer section has. */
    int count() {
        return answers;
    }

    byte[] message() {
        return message;
    }

    /** Of the message. */
    int length() {
        return length;
    }

    /** Where the record's owner stands. */
    int owner() {
        return owner;
    }

    /** Where the owner is that nothing but a pointer stands for; -1 where labels do. */
    int ownerPointer() {
        return NameFormat.isPointer(Octets.u8(message, owner)) ? NameFormat.target(message, owner) : -1;
    }

    int type() {
        return Octets.u16(message, fields);
    }

    int dclass() {
        return Octets.u16(message, fields + 2);
    }

    long ttl() {
        return Octets.u32(message, fields + 4);
    }

    /** Where the record's data begins. */
    int from() {
        return fields + WireFormat.RECORD_REST;
    }

    /** Where it ends. */
    int to() {
        return to;
    }
}
