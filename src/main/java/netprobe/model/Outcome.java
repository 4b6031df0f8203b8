package netprobe.model;

import java.util.Locale;

/** How an attempt to reach a port ended. */
public enum Outcome {
    /** TCP: the handshake was completed. */
    CONNECTED,
    /** UDP: a reply came. */
    ANSWERED,
    /** Turned away: by the peer's RST, or by an ICMP message that says that the port can't be reached. */
    REFUSED,
    /** TCP: no answer within the time. */
    TIMED_OUT,
    /** UDP: no answer within the time, which says nothing about the port. */
    SILENT,
    /** No way to the address. */
    UNREACHABLE,
    /** Forbidden on the way or by this host. */
    PROHIBITED,
    /** Cut off by the peer. */
    RESET,
    /** Given up because another attempt had won. */
    ABANDONED,
    /** Anything else. */
    FAILED;

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the port was reached. */
    public boolean isReached() {
        return this == CONNECTED || this == ANSWERED;
    }
}
