package netprobe.query;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import netprobe.dns.Connection;
import netprobe.dns.Exchange;
import netprobe.dns.Heard;
import netprobe.dns.Ignored;
import netprobe.dns.Query;
import netprobe.dns.Received;
import netprobe.dns.Stub;
import netprobe.dns.Timer;
import netprobe.dns.ZoneStream;
import netprobe.model.Answer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.DnsWay;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.TlsSession;
import netprobe.model.ZoneTransfer;
import netprobe.model.ZoneTransfer.Volume;
import netprobe.tables.Errors;

/** One transfer as it comes in: counts, hands on, and notes how it ends. */
final class Intake {

    private final Query query;
    private final Endpoint endpoint;
    private final Consumer<List<DnsRecord>> sink;
    private final ZoneStream zone;
    private final Ignored ignored;
    private final List<DnsStep> steps = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<TlsSession> tls = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private Volume volume = new Volume(0, 0, 0);
    private int sent;

    Intake(Query query, Endpoint endpoint, Consumer<List<DnsRecord>> sink) {
        this.query = query;
        this.endpoint = endpoint;
        this.sink = sink;
        this.zone = new ZoneStream(query, endpoint.transport() == DnsTransport.UDP);
        this.ignored = new Ignored(endpoint.server().text());
    }

    /** How it ended. */
    enum Ending {
        /** All has come, or why not is known. */
        SETTLED,
        /** Nothing came. */
        SILENT,
        /** It did not fit into a datagram. */
        TOO_LARGE
    }

    /** Notes what went before. */
    void after(List<DnsStep> earlier, Optional<TlsSession> session, List<String> remarks) {
        steps.addAll(earlier);
        tls = session;
        notes.addAll(remarks);
    }

    /** Gives up, for that reason. */
    Ending fail(Failure reason) {
        failure = Optional.of(reason);
        return Ending.SETTLED;
    }

    /**
     * Asks over a connection, and takes what comes until the transfer ends.
     *
     * @param timers one for each message
     */
    Ending take(Connection connection, Supplier<Timer> timers) {
        long last = System.nanoTime();
        boolean isHeard = false;
        sent++;
        Timer timer = timers.get();
        try {
            connection.send(query.wire());
            Optional<Ending> ending = Optional.empty();
            while (ending.isEmpty()) {
                Received received = connection.receive(timer);
                if (!isHeard) {
                    isHeard = true;
                    steps.add(new DnsStep("exchange", Duration.ofNanos(received.began() - last)));
                    last = received.began();
                }
                ending = take(received);
                timer = timers.get();
            }
            return ending.get();
        } catch (IOException broken) {
            return interrupted(broken, timer);
        } finally {
            steps.add(new DnsStep(isHeard ? "receive" : "exchange", Duration.ofNanos(System.nanoTime() - last)));
        }
    }

    private Optional<Ending> take(Received received) {
        byte[] wire = received.wire();
        return switch (zone.take(wire)) {
            case ZoneStream.Records(var records, var isLast) -> {
                volume = new Volume(volume.messages() + 1, volume.records() + records.size(),
                        volume.bytes() + wire.length);
                sink.accept(records);
                yield isLast ? Optional.of(Ending.SETTLED) : Optional.empty();
            }
            case ZoneStream.Refused(var answer) -> Optional.of(fail(refusal(answer)));
            case ZoneStream.Broken(var reason) -> Optional.of(fail(malformed(reason + soFar())));
            case ZoneStream.TooLarge() -> Optional.of(Ending.TOO_LARGE);
            case ZoneStream.Unrelated(var reason) -> {
                ignored.add(reason, wire.length);
                yield Optional.empty();
            }
        };
    }

    private Failure refusal(Heard.Answer answer) {
        Optional<String> peer = Optional.of(endpoint.server().text());
        DnsMessage.Rcode rcode = answer.text().rcode();
        return answer.signatureRefusal(endpoint.server().text())
                .orElseGet(() -> Errors.rcode(rcode.value(), Stub.OPERATION, peer));
    }

    private Ending interrupted(IOException broken, Timer timer) {
        Failure reason = broken instanceof EOFException
                ? malformed("the server closed the connection" + soFar())
                : Exchange.failure(broken, endpoint.server(), timer);
        fail(reason);
        return reason instanceof DeadlineExpired && volume.messages() == 0 ? Ending.SILENT : Ending.SETTLED;
    }

    private String soFar() {
        return volume.records() == 0 ? "" : " after " + volume.records() + " records, before the end of the transfer";
    }

    private Failure malformed(String reason) {
        return new Failure.Malformed("dns", reason, Stub.OPERATION, Optional.of(endpoint.server().text()));
    }

    /** What is known at the end. */
    Answer<ZoneTransfer> answer(Ending ending) {
        if (ending == Ending.TOO_LARGE) {
            fail(malformed("the transfer does not fit into a datagram"));
        }
        var way = new DnsWay(steps, sent, OptionalInt.empty(), ignored.messages(), tls, Optional.empty());
        var transfer = new ZoneTransfer(endpoint.server().text(), endpoint.transport(), query.question().text(),
                zone.kind(), zone.serial(), volume, way);
        return new Answer<>(Optional.of(transfer), failure, notes);
    }
}
