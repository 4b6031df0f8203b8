package netprobe.query;

import java.io.IOException;
import java.util.Optional;
import netprobe.dns.Exchange;
import netprobe.dns.Heard;
import netprobe.dns.Query;
import netprobe.dns.Timer;
import netprobe.model.DnsTransport;
import netprobe.model.IpAddress;

/** UDP (RFC 1035, section 4.2.1): each query goes from a port of its own, at which strangers are heard, too. */
final class Datagrams implements Carrier {

    private final Optional<IpAddress> source;

    Datagrams(Optional<IpAddress> source) {
        this.source = source;
    }

    @Override
    public Round carry(Query query, Endpoint endpoint, Timer timer) {
        try (var port = WatchedPort.open(endpoint.server(), source)) {
            Heard heard = Exchange.over(port, query, endpoint.server(), DnsTransport.UDP, timer);
            return Round.of(heard).ignoring(port.strangers(query));
        } catch (IOException unreached) {
            return Round.of(Exchange.unreached(query, endpoint.server(), DnsTransport.UDP,
                    Exchange.failure(unreached, endpoint.server(), timer)));
        }
    }
}
