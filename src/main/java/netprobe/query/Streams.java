package netprobe.query;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import netprobe.dns.Connection;
import netprobe.dns.Exchange;
import netprobe.dns.Query;
import netprobe.dns.StreamConnection;
import netprobe.dns.Timer;
import netprobe.model.DnsStep;

/** TCP (RFC 7766). A connection is used by one question at a time, and again by the next. */
final class Streams implements Carrier {

    private final Dialling dialling;
    private final Map<Endpoint, Queue<Connection>> idle = new ConcurrentHashMap<>();

    Streams(Dialling dialling) {
        this.dialling = dialling;
    }

    @Override
    public Round carry(Query query, Endpoint endpoint, Timer timer) {
        Optional<Connection> kept = Optional.ofNullable(idle(endpoint).poll());
        if (kept.isPresent()) {
            Round round = ask(kept.get(), query, endpoint, timer);
            if (round.heard().failure().isEmpty() || round.heard().isSilent()) {
                return round;
            }
            // a server may end a connection that idles at any moment (RFC 7766, section 6.2.4)
        }
        return askAnew(query, endpoint, timer);
    }

    private Round askAnew(Query query, Endpoint endpoint, Timer timer) {
        long start = System.nanoTime();
        try {
            var connection = new StreamConnection(dialling.dial(endpoint.server(), timer));
            var step = new DnsStep("connect", Duration.ofNanos(System.nanoTime() - start));
            return ask(connection, query, endpoint, timer).after(List.of(step));
        } catch (IOException refused) {
            var step = new DnsStep("connect", Duration.ofNanos(System.nanoTime() - start));
            return Round.of(Exchange.unreached(query, endpoint.server(), endpoint.transport(),
                    Exchange.failure(refused, endpoint.server(), timer))).after(List.of(step));
        }
    }

    private Round ask(Connection connection, Query query, Endpoint endpoint, Timer timer) {
        Round round = Round.of(Exchange.over(connection, query, endpoint.server(), endpoint.transport(), timer));
        if (round.heard().failure().isEmpty()) {
            idle(endpoint).add(connection);
        } else {
            end(connection);
        }
        return round;
    }

    private Queue<Connection> idle(Endpoint endpoint) {
        return idle.computeIfAbsent(endpoint, _ -> new ConcurrentLinkedQueue<>());
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            // it was to be gone
        }
    }

    @Override
    public void close() {
        idle.values().forEach(queue -> {
            for (Connection next = queue.poll(); next != null; next = queue.poll()) {
                end(next);
            }
        });
    }
}
