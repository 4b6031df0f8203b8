package netprobe.model;

import java.util.Locale;

/** What a socket carries (socket(2)). */
public enum SocketType {
    /** Bytes in order. */
    STREAM,
    /** Messages, each by itself. */
    DGRAM,
    /** Whole packets of a protocol. */
    RAW,
    /** Messages in order. */
    SEQPACKET;

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
