package netprobe.model;

import java.util.Locale;

/**
 * The state of a socket: those of TCP (RFC 9293, section 3.3.2), of which other sockets know {@link #ESTABLISHED} (connected),
 * {@link #UNCONNECTED}, and if they accept connections {@link #LISTEN}.
 */
public enum SocketState {
    /** A connection, or a peer chosen by connect(2). */
    ESTABLISHED,
    /** Has asked for a connection. */
    SYN_SENT,
    /** Has been asked for a connection, and has answered. */
    SYN_RECEIVED,
    /** Has closed its side, which the peer has not yet acknowledged. */
    FIN_WAIT_1,
    /** Has closed its side; the peer still may send. */
    FIN_WAIT_2,
    /** Closed by both; late segments are waited for. */
    TIME_WAIT,
    /** No peer. */
    UNCONNECTED,
    /** The peer has closed its side, the program here has not. */
    CLOSE_WAIT,
    /** Closed after the peer, which has not yet acknowledged that. */
    LAST_ACK,
    /** Waits for connections. */
    LISTEN,
    /** Both have closed at once. */
    CLOSING;

    /** The number that the kernel gives a request that it has not made a socket of yet. */
    private static final int NEW_SYN_RECEIVED = 12;

    /**
     * The state of a number in the kernel's tables: include/net/tcp_states.h, counted from 1.
     *
     * @return {@link #UNCONNECTED} for a number that newer kernels may add: since Linux 6.8 there is 13, bound but nothing else
     */
    public static SocketState of(int number) {
        if (number == NEW_SYN_RECEIVED) {
            return SYN_RECEIVED;
        }
        return number >= 1 && number <= values().length ? values()[number - 1] : UNCONNECTED;
    }

    /** As JSON spells it: {@code time-wait}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
