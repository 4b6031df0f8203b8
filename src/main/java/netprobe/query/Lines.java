package netprobe.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import netprobe.dns.Exchange;
import netprobe.dns.Query;
import netprobe.dns.Timer;
import netprobe.model.DnsTransport;

/** TCP, TLS and HTTPS. A connection serves one question at a time, and then the next. */
final class Lines implements Carrier {

    private final Dialling dialling;
    private final boolean post;
    private final Map<Endpoint, Queue<Line>> idle = new ConcurrentHashMap<>();

    Lines(Dialling dialling, boolean post) {
        this.dialling = dialling;
        this.post = post;
    }

    @Override
    public Round carry(Query query, Endpoint endpoint, Timer timer) {
        Optional<Line> kept = Optional.ofNullable(idle(endpoint).poll());
        if (kept.isPresent()) {
            Round round = ask(kept.get(), query, endpoint, timer);
            if (round.heard().failure().isEmpty() || round.heard().isSilent()) {
                return round;
            }
            // a server may end a connection that idles at any moment (RFC 7766, section 6.2.4)
        }
        return switch (dialling.dial(endpoint, timer)) {
            case Dialled.Up up -> first(up, query, endpoint, timer);
            case Dialled.Down down -> new Round(
                    Exchange.unreached(query, endpoint.server(), endpoint.transport(), down.failure()), down.session(),
                    Optional.empty(), List.of()).after(down.steps());
        };
    }

    private Round first(Dialled.Up up, Query query, Endpoint endpoint, Timer timer) {
        try {
            Line line = endpoint.transport() == DnsTransport.DOH
                    ? new HttpsLine(endpoint, up.secured(), post)
                    : new StreamLine(endpoint, up.secured());
            return ask(line, query, endpoint, timer).after(up.steps()).noting(up.notes());
        } catch (IOException broken) {
            up.secured().end();
            return Round.of(Exchange.unreached(query, endpoint.server(), endpoint.transport(),
                    Exchange.failure(broken, endpoint.server(), timer))).after(up.steps());
        }
    }

    private Round ask(Line line, Query query, Endpoint endpoint, Timer timer) {
        Round round = line.ask(query, timer);
        if (line.isReusable()) {
            idle(endpoint).add(line);
        } else {
            line.end();
        }
        return round;
    }

    private Queue<Line> idle(Endpoint endpoint) {
        return idle.computeIfAbsent(endpoint, _ -> new ConcurrentLinkedQueue<>());
    }

    @Override
    public void close() {
        var lines = new ArrayList<Line>();
        idle.values().forEach(queue -> {
            for (Line next = queue.poll(); next != null; next = queue.poll()) {
                lines.add(next);
            }
        });
        lines.forEach(Line::end);
    }
}
