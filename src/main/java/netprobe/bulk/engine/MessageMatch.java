package netprobe.bulk.engine;

import java.util.Arrays;
import netprobe.bulk.Questions;

/** Whether a message that came can be the answer to a question (RFC 5452, section 9.1). The ID is not looked at. */
final class MessageMatch {

    private static final int QR_AND_OPCODE = 0xf8;
    private static final int QR = 0x80;
    private static final int COUNTS = 4;
    private static final int OTHER_COUNTS = 6;
    private static final int IN = 1;

    private MessageMatch() {}

    /** Whether it is a response to a standard query at all. */
    static boolean isResponse(byte[] message, int length) {
        return length >= QueryPacket.HEADER && (message[2] & QR_AND_OPCODE) == QR;
    }

    /** Its ID. */
    static int id(byte[] message) {
        return (message[0] & 0xff) << 8 | message[1] & 0xff;
    }

    /** Whether its question is this one, letter case aside. An error may come without any question, if nothing else is in it. */
    static boolean hasQuestion(byte[] message, int length, Questions run, int place) {
        if (message[COUNTS] != 0 || message[COUNTS + 1] != 1) {
            return isBareError(message, length);
        }
        int size = run.length(place);
        int end = QueryPacket.HEADER + size;
        return length >= end + QueryPacket.CLASS && message[end] == 0 && message[end + 1] == IN
                && isSame(message, run.bytes(), run.start(place), size);
    }

    private static boolean isBareError(byte[] message, int length) {
        boolean isEmpty = length == QueryPacket.HEADER && (message[COUNTS] | message[COUNTS + 1]) == 0
                && Arrays.equals(message, OTHER_COUNTS, QueryPacket.HEADER, new byte[6], 0, 6);
        return isEmpty && (message[3] & 0xf) != 0;
    }

    private static boolean isSame(byte[] message, byte[] run, int start, int size) {
        if (Arrays.equals(message, QueryPacket.HEADER, QueryPacket.HEADER + size, run, start, start + size)) {
            return true;
        }
        for (int at = 0; at < size - 2; at++) {
            if (lower(message[QueryPacket.HEADER + at]) != lower(run[start + at])) {
                return false;
            }
        }
        int type = QueryPacket.HEADER + size - 2;
        return message[type] == run[start + size - 2] && message[type + 1] == run[start + size - 1];
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    /** The hash of its question, as far as it has one. */
    static int questionHash(byte[] message, int length) {
        int at = QueryPacket.HEADER;
        while (at < length && message[at] > 0) {
            at += message[at] + 1;
        }
        int end = Math.min(length, at + 3);
        return Identifiers.hash(message, QueryPacket.HEADER, Math.max(0, end - QueryPacket.HEADER));
    }
}
