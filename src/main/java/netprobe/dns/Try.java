package netprobe.dns;

import java.time.Duration;
import netprobe.model.DnsTransport;

/**
 * One turn of one server.
 *
 * @param server who is asked
 * @param transport by which; a truncated answer by UDP is asked for again by TCP within the same turn
 * @param edns whether EDNS is offered (RFC 6891)
 * @param patience how long the turn lasts
 */
public record Try(Server server, DnsTransport transport, boolean edns, Duration patience) {

    /** The same turn, but EDNS is not offered. */
    public Try withoutEdns() {
        return new Try(server, transport, false, patience);
    }
}
