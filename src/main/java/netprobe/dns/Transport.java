package netprobe.dns;

/** What carries a message to a name server. */
public enum Transport {
    /** Datagrams (RFC 1035, section 4.2.1). */
    UDP,
    /** A stream, each message behind its length in two bytes (RFC 7766). */
    TCP
}
