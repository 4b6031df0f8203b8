package netprobe.dns;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;

/**
 * Two questions sent by UDP from one socket, one right behind the other, as glibc's {@code getaddrinfo} sends those for both families.
 *
 * <p>Some firewalls and address translators lose the second, since they are still busy with the first of a flow.
 */
public final class PairedQueries {

    private static final String EXCHANGE = "exchange";

    private final List<Query> open = new ArrayList<>();
    private final List<Heard> heard = new ArrayList<>();
    private final Server server;
    private final Timer timer;
    private final Ignored ignored;
    private final long start = System.nanoTime();

    private PairedQueries(List<Query> queries, Server server, Duration patience) {
        this.open.addAll(queries);
        this.server = server;
        this.timer = new Timer(patience);
        this.ignored = new Ignored(server.text());
    }

    /** Asks, and listens until both answers are there or the time is over; what came of each, in the order of the questions. */
    public static List<Heard> ask(List<Question> questions, QueryForm form, Server server, Duration patience) {
        var pair = new PairedQueries(questions.stream().map(question -> new Query(question, form)).toList(), server,
                patience);
        pair.run();
        return questions.stream().map(pair::of).toList();
    }

    private Heard of(Question question) {
        return heard.stream().filter(each -> each.question().equals(question)).findFirst().orElseThrow();
    }

    private void run() {
        try (Connection connection = UdpConnection.to(server)) {
            for (Query query : open) {
                connection.send(query.wire());
            }
            while (!open.isEmpty()) {
                take(connection.receive(timer));
            }
        } catch (IOException broken) {
            Failure failure = Exchange.failure(broken, server, timer);
            open.forEach(query -> heard.add(new Heard(query.question(), server, DnsTransport.UDP, Optional.empty(),
                    Optional.of(failure), List.of(step()), ignored.messages())));
        }
    }

    private void take(Received received) {
        for (Query query : List.copyOf(open)) {
            if (!(query.read(received.wire()) instanceof Reading.Unrelated)) {
                open.remove(query);
                Heard read = Exchange.of(received.wire(), query, server, DnsTransport.UDP);
                heard.add(new Heard(read.question(), server, DnsTransport.UDP, read.answer(), read.failure(),
                        List.of(step()), ignored.messages()));
                return;
            }
        }
        ignored.add("it is no answer to any of the two questions", received.wire().length);
    }

    private DnsStep step() {
        return new DnsStep(EXCHANGE, Duration.ofNanos(System.nanoTime() - start));
    }
}
