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
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.IgnoredMessage;
import netprobe.tables.SocketErrors;

/** One question to one server by one transport. */
public final class Exchange {

    private final Query query;
    private final Server server;
    private final DnsTransport transport;
    private final List<IgnoredMessage> ignored = new ArrayList<>();
    private final List<DnsStep> steps = new ArrayList<>();

    private Exchange(Query query, Server server, DnsTransport transport) {
        this.query = query;
        this.server = server;
        this.transport = transport;
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

    private Heard run(Timer timer) {
        long start = System.nanoTime();
        String step = "connect";
        try (Connection connection = connect(timer)) {
            if (transport != DnsTransport.UDP) {
                steps.add(new DnsStep(step, since(start)));
                start = System.nanoTime();
            }
            step = "exchange";
            connection.send(query.wire());
            return listen(connection, timer, start);
        } catch (SocketTimeoutException silent) {
            steps.add(new DnsStep(step, since(start)));
            return failed(silence(timer));
        } catch (EOFException ended) {
            steps.add(new DnsStep(step, since(start)));
            return failed(malformed("the server closed the connection before the end of its answer"));
        } catch (IOException refused) {
            steps.add(new DnsStep(step, since(start)));
            return failed(SocketErrors.errno(refused, Stub.OPERATION, server.text()));
        }
    }

    private Connection connect(Timer timer) throws IOException {
        return transport == DnsTransport.UDP ? new UdpConnection(server) : new TcpConnection(server, timer);
    }

    /** What is not the answer is ignored, and listening goes on: it may be forged, or late (RFC 5452, section 9.1). */
    private Heard listen(Connection connection, Timer timer, long start) throws IOException {
        while (true) {
            byte[] wire = connection.receive(timer);
            switch (Reading.of(wire, query)) {
                case Reading.Answered(var message) -> {
                    steps.add(new DnsStep("exchange", since(start)));
                    return heard(Optional.of(new Heard.Answer(message, wire)), Optional.empty());
                }
                case Reading.Unreadable(var reason) -> {
                    steps.add(new DnsStep("exchange", since(start)));
                    return failed(malformed(reason));
                }
                case Reading.Unrelated(var reason) -> ignored
                        .add(new IgnoredMessage(server.text(), reason, wire.length));
            }
        }
    }

    private Heard failed(Failure failure) {
        return heard(Optional.empty(), Optional.of(failure));
    }

    private Heard heard(Optional<Heard.Answer> answer, Optional<Failure> failure) {
        return new Heard(query.question(), server, transport, answer, failure, steps, ignored);
    }

    private Failure malformed(String reason) {
        return new Failure.Malformed("dns", reason, Stub.OPERATION, Optional.of(server.text()));
    }

    private DeadlineExpired silence(Timer timer) {
        return Silence.of(timer.whole(), server.text());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
