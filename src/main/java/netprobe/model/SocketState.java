package netprobe.model;

import java.util.Arrays;
import java.util.Locale;

/**
 * The state of a socket: those of TCP (RFC 9293, section 3.3.2), of which other sockets know {@link #ESTABLISHED} (connected),
 * {@link #UNCONNECTED}, and if they accept connections {@link #LISTEN}.
 */
public enum SocketState {
    /** A connection, or a peer chosen by connect(2). */
    ESTABLISHED(1),
    /** Has asked for a connection. */
    SYN_SENT(2),
    /** Has been asked for a connection, and has answered. */
    SYN_RECEIVED(3),
    /** Has closed its side, which the peer has not yet acknowledged. */
    FIN_WAIT_1(4),
    /** Has closed its side; the peer still may send. */
    FIN_WAIT_2(5),
    /** Closed by both; late segments are waited for. */
    TIME_WAIT(6),
    /** No peer. */
    UNCONNECTED(7),
    /** The peer has closed its side, the program here has not. */
    CLOSE_WAIT(8),
    /** Closed after the peer, which has not yet acknowledged that. */
    LAST_ACK(9),
    /** Waits for connections. */
    LISTEN(10),
    /** Both have closed at once. */
    CLOSING(11),
    /** Has an address of its own and no peer, and does not listen: TCP alone, listed since Linux 6.8. */
    BOUND(13);

    /** A request of which the kernel has not made a socket yet is in this state. */
    private static final int NEW_SYN_RECEIVED = 12;

    private final int number;

    SocketState(int number) {
        this.number = number;
    }

    /** The state of a number in the kernel's tables (include/net/tcp_states.h); {@link #UNCONNECTED} for one yet unknown. */
    public static SocketState of(int number) {
        return number == NEW_SYN_RECEIVED
                ? SYN_RECEIVED
                : Arrays.stream(values()).filter(state -> state.number == number).findFirst().orElse(UNCONNECTED);
    }

    /** As RFC 9293 and ss(8) spell it: {@code TIME-WAIT}. */
    public String symbol() {
        return name().replace('_', '-');
    }

    /** As JSON spells it: {@code time-wait}. */
    public String label() {
        return symbol().toLowerCase(Locale.ROOT);
    }
}
