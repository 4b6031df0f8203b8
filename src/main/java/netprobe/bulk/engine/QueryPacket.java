package netprobe.bulk.engine;

import java.util.Arrays;
import netprobe.bulk.Questions;

/** Queries as they are sent: header, one question, and with EDNS an OPT record (RFC 1035, section 4; RFC 6891, section 6.1). */
final class QueryPacket {

    static final int HEADER = 12;
    /** What the question has behind name and type: the class. */
    static final int CLASS = 2;
    /** The largest query. */
    static final int LARGEST = 320;

    /** DNS Flag Day 2020: what passes any path unfragmented. */
    private static final int UDP_SIZE = 1232;
    private static final int RECURSION_DESIRED = 1;
    private static final int OPT_SIZE = 11;
    private static final int IN = 1;
    private static final int TYPE_OPT = 41;
    private static final int DNSSEC_OK = 0x80;

    private final byte[] packet = new byte[LARGEST];
    private final byte[] opt = new byte[OPT_SIZE];

    QueryPacket(boolean recurse, boolean dnssecOk) {
        packet[2] = (byte) (recurse ? RECURSION_DESIRED : 0);
        packet[5] = 1;
        opt[2] = TYPE_OPT;
        opt[3] = (byte) (UDP_SIZE >> 8);
        opt[4] = (byte) (UDP_SIZE & 0xff);
        opt[7] = (byte) (dnssecOk ? DNSSEC_OK : 0);
    }

    /** Makes the query of a question; gives its size. */
    int write(Questions run, int place, int id, boolean edns) {
        packet[0] = (byte) (id >> 8);
        packet[1] = (byte) id;
        packet[11] = (byte) (edns ? 1 : 0);
        int length = run.length(place);
        System.arraycopy(run.bytes(), run.start(place), packet, HEADER, length);
        int at = HEADER + length;
        packet[at] = 0;
        packet[at + 1] = IN;
        at += CLASS;
        if (!edns) {
            return at;
        }
        System.arraycopy(opt, 0, packet, at, OPT_SIZE);
        return at + OPT_SIZE;
    }

    /** How long the query of a question will be. */
    static int size(Questions run, int place, boolean edns) {
        return HEADER + run.length(place) + CLASS + (edns ? OPT_SIZE : 0);
    }

    /** The query that was made last. */
    byte[] bytes() {
        return packet;
    }

    /** The query that was made last, on its own. */
    byte[] copy(int size) {
        return Arrays.copyOf(packet, size);
    }
}
