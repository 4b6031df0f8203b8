package netprobe.dns.iteration;

import netprobe.model.DnsTransport;

/** How a query is sent. */
enum Way {
    /** Datagrams, with EDNS (RFC 6891). */
    UDP(DnsTransport.UDP, true),
    /** As before 1999. */
    UDP_WITHOUT_EDNS(DnsTransport.UDP, false),
    /** A stream, with EDNS. */
    TCP(DnsTransport.TCP, true);

    private final DnsTransport transport;
    private final boolean edns;

    Way(DnsTransport transport, boolean edns) {
        this.transport = transport;
        this.edns = edns;
    }

    DnsTransport transport() {
        return transport;
    }

    boolean edns() {
        return edns;
    }
}
