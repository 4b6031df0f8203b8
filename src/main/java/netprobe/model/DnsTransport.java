package netprobe.model;

import java.util.Locale;

/** What carries a message to a name server. */
public enum DnsTransport {
    /** Datagrams (RFC 1035, section 4.2.1). */
    UDP(53),
    /** A stream, each message behind its length in two bytes (RFC 7766). */
    TCP(53),
    /** A stream within TLS (RFC 7858). */
    DOT(853),
    /** HTTP requests within TLS (RFC 8484). */
    DOH(443);

    private final int port;

    DnsTransport(int port) {
        this.port = port;
    }

    /** The port assigned to it. */
    public int port() {
        return port;
    }

    /** As JSON spells it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
