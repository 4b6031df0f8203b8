package netprobe.bulk;

/** Why a question has no answer. */
public enum Lack {
    /** No message came within the time, after as many tries as are allowed. */
    TIMEOUT,
    /** The last server could not be reached: the kernel refused, or somebody sent an ICMP message; there is an errno. */
    UNREACHABLE,
    /** The answer did not fit into a datagram, and could not be had over TCP. */
    TRUNCATED,
    /** What came as the answer does not follow the wire format. */
    MALFORMED
}
