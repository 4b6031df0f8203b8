package netprobe.dns;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.tables.SocketErrors;

/** One question to one server by one transport. */
public final class Exchange {

    private static final String CONNECT = "connect";
    private static final String EXCHANGE = "exchange";
    private static final String RECEIVE = "receive";

    private final Query query;
    private final Server server;
    private final DnsTransport transport;
    private final Ignored ignored;
    private final List<DnsStep> steps = new ArrayList<>();

    private Exchange(Query query, Server server, DnsTransport transport) {
        this.query = query;
        this.server = server;
        this.transport = transport;
        this.ignored = new Ignored(server.text());
    }

    /**
     * Asks, and listens until the answer comes or the time is over.
     *
     * @param transport UDP or TCP
     */
    public static Heard ask(Question question, QueryForm form, Server server, DnsTransport transport,
            Duration patience) {
        return ask(question, form, server, transport, new Timer(patience));
    }

    static Heard ask(Question question, QueryForm form, Server server, DnsTransport transport, Timer timer) {
        return new Exchange(new Query(question, form), server, transport).run(timer);
    }

    /** Asks by UDP, and again by TCP within the same time if the answer did not fit. */
    public static Heard askWhole(Question question, QueryForm form, Server server, Duration patience) {
        var timer = new Timer(patience);
        Heard heard = ask(question, form, server, DnsTransport.UDP, timer);
        boolean cut = heard.response().filter(Response::isTruncated).isPresent();
        return cut ? ask(question, form, server, DnsTransport.TCP, timer) : heard;
    }

    /** Asks over a connection that stands, and leaves it open. */
    public static Heard over(Connection connection, Query query, Server server, DnsTransport transport, Timer timer) {
        return new Exchange(query, server, transport).converse(connection, timer);
    }

    /** Of a server to which no connection came about. */
    public static Heard unreached(Query query, Server server, DnsTransport transport, Failure failure) {
        return new Exchange(query, server, transport).failed(failure);
    }

    /** What came as the only answer there can be. */
    public static Heard of(byte[] wire, Query query, Server server, DnsTransport transport) {
        return new Exchange(query, server, transport).concluded(query.read(wire));
    }

    /** What an exception of a connection means. */
    public static Failure failure(IOException exception, Server server, Timer timer) {
        // where the time is over, the connection may have been closed for that
        return timer.isOver() ? Silence.of(timer.whole(), server.text()) : switch (exception) {
            case SocketTimeoutException _ -> Silence.of(timer.whole(), server.text());
            case EOFException _ -> malformed("the server closed the connection before the end of its answer", server);
            default -> SocketErrors.errno(exception, Stub.OPERATION, server.text());
        };
    }

    private Heard run(Timer timer) {
        long start = System.nanoTime();
        try (Connection connection = connect(timer)) {
            if (transport != DnsTransport.UDP) {
                steps.add(new DnsStep(CONNECT, since(start)));
            }
            return converse(connection, timer);
        } catch (IOException unreached) {
            steps.add(new DnsStep(CONNECT, since(start)));
            return failed(failure(unreached, server, timer));
        }
    }

    private Connection connect(Timer timer) throws IOException {
        return transport == DnsTransport.UDP ? UdpConnection.to(server) : StreamConnection.open(server, timer);
    }

    private Heard converse(Connection connection, Timer timer) {
        long start = System.nanoTime();
        try {
            connection.send(query.wire());
            return listen(connection, timer, start);
        } catch (IOException broken) {
            steps.add(new DnsStep(EXCHANGE, since(start)));
            return failed(failure(broken, server, timer));
        }
    }

    /** What is not the answer is ignored, and listening goes on: it may be forged, or late (RFC 5452, section 9.1). */
    private Heard listen(Connection connection, Timer timer, long start) throws IOException {
        while (true) {
            Received received = connection.receive(timer);
            byte[] wire = received.wire();
            Reading reading = query.read(wire);
            if (reading instanceof Reading.Unrelated(var reason)) {
                ignored.add(reason, wire.length);
                continue;
            }
            steps.add(new DnsStep(EXCHANGE, Duration.ofNanos(received.began() - start)));
            if (transport != DnsTransport.UDP) {
                steps.add(new DnsStep(RECEIVE, since(received.began())));
            }
            return concluded(reading);
        }
    }

    private Heard concluded(Reading reading) {
        return switch (reading) {
            case Reading.Answered(var answer) -> heard(Optional.of(answer), Optional.empty());
            case Reading.Unreadable(var reason, var shown) -> heard(Optional.of(shown),
                    Optional.of(malformed(reason, server)));
            case Reading.Unsigned(var reason) -> failed(
                    new Failure.Malformed("tsig", reason, Stub.OPERATION, Optional.of(server.text())));
            case Reading.Unrelated(var reason) -> failed(malformed(reason, server));
        };
    }

    private Heard failed(Failure failure) {
        return heard(Optional.empty(), Optional.of(failure));
    }

    private Heard heard(Optional<Heard.Answer> answer, Optional<Failure> failure) {
        return new Heard(query.question(), server, transport, answer, failure, steps, ignored.messages());
    }

    private static Failure malformed(String reason, Server server) {
        return new Failure.Malformed("dns", reason, Stub.OPERATION, Optional.of(server.text()));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
