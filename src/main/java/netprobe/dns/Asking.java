package netprobe.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.tables.Errors;

/** One question on its way from server to server. */
final class Asking {

    private final Question question;
    private final List<Failure> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<Response> settled = Optional.empty();
    private boolean silent;

    Asking(Question question) {
        this.question = question;
    }

    Outcome run(List<Try> tries) {
        for (Try turn : tries) {
            if (isSettled()) {
                break;
            }
            take(turn);
        }
        return outcome();
    }

    /** Has one turn. */
    void take(Try turn) {
        silent = false;
        settled = settling(turn);
        if (isSettled()) {
            noteLackOfEdns(turn);
        }
    }

    boolean isSettled() {
        return settled.isPresent();
    }

    /** Whether nothing came in the last turn. */
    boolean isSilent() {
        return silent;
    }

    /** What became of the question so far. */
    Outcome outcome() {
        return new Outcome(question, settled, failures, notes);
    }

    /** A server that was silent before may have lost a datagram, or never answers those with EDNS. */
    private void noteLackOfEdns(Try turn) {
        if (!turn.edns() && earlierSilence(turn).isPresent()) {
            notes.add(turn.server().text() + " answered only when asked again, without EDNS");
        }
    }

    /** The server's answer, if it settles the question; else the reason is among the failures. */
    private Optional<Response> settling(Try turn) {
        Heard heard = ask(turn);
        Optional<Response> response = heard.response();
        if (response.filter(Response::settles).isPresent()) {
            return response;
        }
        response.map(Asking::complaint).or(() -> heard.failure().filter(_ -> !heard.isSilent()))
                .ifPresentOrElse(this::remember, () -> beSilent(turn));
        return Optional.empty();
    }

    /** Asks again without EDNS if the server can't cope with it, and by TCP if the answer did not fit. */
    private Heard ask(Try turn) {
        var timer = new Timer(turn.patience());
        boolean edns = turn.edns();
        Heard heard = exchange(turn, edns, turn.transport(), timer);
        if (edns && heard.response().filter(Response::refusesEdns).isPresent()) {
            notes.add(turn.server().text() + " does not understand EDNS");
            edns = false;
            heard = exchange(turn, false, turn.transport(), timer);
        }
        boolean cut = heard.transport() == DnsTransport.UDP
                && heard.response().filter(Response::isTruncated).isPresent();
        if (cut) {
            heard = exchange(turn, edns, DnsTransport.TCP, timer);
            if (heard.message().isEmpty()) {
                notes.add(turn.server().text() + " cut its answer by UDP short, and gave none by TCP");
            }
        }
        return heard;
    }

    private Heard exchange(Try turn, boolean edns, DnsTransport transport, Timer timer) {
        QueryForm form = edns ? QueryForm.STUB.with(Optional.of(EdnsForm.PLAIN)) : QueryForm.STUB;
        Heard heard = Exchange.ask(question, form, turn.server(), transport, timer);
        int strangers = heard.ignored().size();
        if (strangers > 0) {
            notes.add(turn.server().text() + " sent " + strangers + (strangers == 1 ? " message" : " messages")
                    + " with another ID or question; ignored");
        }
        return heard;
    }

    private static Failure complaint(Response response) {
        var peer = Optional.of(response.server().text());
        if (response.isLame()) {
            return new Failure.Rcode(0, "NOERROR", "the server neither has the zone nor asks others", Stub.OPERATION,
                    peer);
        }
        return Errors.rcode(response.rcode(), Stub.OPERATION, peer);
    }

    private void remember(Failure failure) {
        if (!failures.contains(failure)) {
            failures.add(failure);
        }
    }

    /** One silence of a server after another is a longer silence. */
    private void beSilent(Try turn) {
        silent = true;
        var earlier = earlierSilence(turn);
        failures.removeIf(failure -> earlier.equals(Optional.of(failure)));
        var lasted = turn.patience().plus(earlier.map(DeadlineExpired::limit).orElse(Duration.ZERO));
        failures.add(Silence.of(lasted, turn.server().text()));
    }

    private Optional<DeadlineExpired> earlierSilence(Try turn) {
        return failures.stream().filter(DeadlineExpired.class::isInstance).map(DeadlineExpired.class::cast)
                .filter(silence -> silence.peer().equals(Optional.of(turn.server().text()))).findFirst();
    }
}
