package netprobe.query;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import netprobe.dns.Exchange;
import netprobe.dns.Heard;
import netprobe.dns.Query;
import netprobe.dns.StreamConnection;
import netprobe.dns.Timer;
import netprobe.model.DnsTransport;

/** Messages in a stream, of TCP (RFC 7766) or of TLS (RFC 7858). */
final class StreamLine implements Line {

    private final Endpoint endpoint;
    private final Secured secured;
    private final StreamConnection connection;
    private boolean isReusable = true;

    StreamLine(Endpoint endpoint, Secured secured) {
        this.endpoint = endpoint;
        this.secured = secured;
        this.connection = new StreamConnection(secured.socket());
    }

    @Override
    public Round ask(Query query, Timer timer) {
        Heard heard = endpoint.transport() == DnsTransport.TCP ? exchange(query, timer) : guarded(query, timer);
        isReusable = heard.failure().isEmpty();
        return new Round(heard, secured.session(), Optional.empty(), List.of());
    }

    private Heard exchange(Query query, Timer timer) {
        return Exchange.over(connection, query, endpoint.server(), endpoint.transport(), timer);
    }

    private Heard guarded(Query query, Timer timer) {
        try (var _ = Guard.over(secured.wire(), timer)) {
            return exchange(query, timer);
        } catch (IOException late) {
            return Exchange.unreached(query, endpoint.server(), endpoint.transport(),
                    Exchange.failure(late, endpoint.server(), timer));
        }
    }

    @Override
    public boolean isReusable() {
        return isReusable;
    }

    @Override
    public void end() {
        secured.end();
    }
}
