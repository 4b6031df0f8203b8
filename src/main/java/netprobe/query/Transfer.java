package netprobe.query;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import netprobe.dns.Exchange;
import netprobe.dns.Query;
import netprobe.dns.Question;
import netprobe.dns.StreamConnection;
import netprobe.dns.Stub;
import netprobe.dns.Timer;
import netprobe.model.Answer;
import netprobe.model.DnsRecord;
import netprobe.model.DnsTransport;
import netprobe.model.Failure.InputError;
import netprobe.model.ZoneTransfer;

/**
 * Transfers of zones (AXFR, RFC 5936; IXFR, RFC 1995) as streams: records are handed on message by message, and none is kept.
 *
 * <p>A time limit holds for the connection and for each message.
 */
public final class Transfer {

    private final InquirySettings settings;
    private final Supplier<Duration> patience;
    private final Cookies cookies = new Cookies();

    /** In that manner. */
    public Transfer(InquirySettings settings) {
        this(settings, () -> settings.retries().timeout());
    }

    /**
     * In that manner, with time limits of its own.
     *
     * @param patience asked for the limit of each step that follows; zero ends the transfer
     */
    public Transfer(InquirySettings settings, Supplier<Duration> patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /**
     * Asks for a whole zone, or for what has changed in it.
     *
     * @param question of type AXFR, or IXFR where a serial number is known
     * @param known the serial number of the zone as it is known
     * @param endpoint whom; what does not fit into a datagram, as a whole zone never does, is asked for by TCP
     * @param sink takes the records as they come, in the thread that calls
     * @return how it went; with a failure as far as it got
     */
    public Answer<ZoneTransfer> stream(Question question, OptionalLong known, Endpoint endpoint,
            Consumer<List<DnsRecord>> sink) {
        boolean byDatagram = endpoint.transport() == DnsTransport.UDP && known.isPresent();
        if (endpoint.transport() == DnsTransport.DOH) {
            return refused("HTTPS carries one message for each question; a transfer takes many (RFC 8484, section 1)");
        }
        if (endpoint.transport() == DnsTransport.UDP && endpoint.strict() && !byDatagram) {
            return refused("a whole zone is transferred by TCP or TLS, not by UDP (RFC 5936, section 4.2)");
        }
        if (byDatagram) {
            var intake = new Intake(query(question, known, endpoint), endpoint, sink);
            Intake.Ending ending = byDatagram(intake, endpoint);
            if (ending != Intake.Ending.TOO_LARGE || endpoint.strict()) {
                return intake.answer(ending);
            }
        }
        Endpoint stream = endpoint.transport() == DnsTransport.UDP ? endpoint.byTcp() : endpoint;
        return byStream(new Intake(query(question, known, stream), stream, sink), stream);
    }

    private static Answer<ZoneTransfer> refused(String reason) {
        return Answer.failed(new InputError("transport", reason, Stub.OPERATION));
    }

    private Query query(Question question, OptionalLong known, Endpoint endpoint) {
        var form = new Form(settings, cookies);
        return known.isPresent()
                ? Query.since(known.getAsLong(), question, form.of(endpoint), form.safeguards(endpoint))
                : new Query(question, form.of(endpoint), form.safeguards(endpoint));
    }

    private Intake.Ending byDatagram(Intake intake, Endpoint endpoint) {
        for (int sent = 1;; sent++) {
            var timer = new Timer(patience.get());
            try (var port = WatchedPort.open(endpoint.server(), settings.source())) {
                Intake.Ending ending = intake.take(port, () -> timer);
                if (ending != Intake.Ending.SILENT || sent >= settings.retries().tries()) {
                    return ending;
                }
            } catch (IOException unreached) {
                return intake.fail(Exchange.failure(unreached, endpoint.server(), timer));
            }
        }
    }

    private Answer<ZoneTransfer> byStream(Intake intake, Endpoint endpoint) {
        return switch (new Dialling(settings).dial(endpoint, new Timer(patience.get()))) {
            case Dialled.Up up -> {
                intake.after(up.steps(), up.secured().session(), up.notes());
                yield over(up.secured(), intake);
            }
            case Dialled.Down down -> {
                intake.after(down.steps(), down.session(), List.of());
                yield intake.answer(intake.fail(down.failure()));
            }
        };
    }

    private Answer<ZoneTransfer> over(Secured secured, Intake intake) {
        try (var guard = Guard.over(secured.wire(), patience.get())) {
            return intake
                    .answer(intake.take(new StreamConnection(secured.socket()), () -> guard.renewed(patience.get())));
        } finally {
            secured.end();
        }
    }
}
