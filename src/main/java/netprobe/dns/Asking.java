package netprobe.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.tables.Errors;

/** One question on its way from server to server. */
final class Asking {

    private final Question question;
    private final List<Failure> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Asking(Question question) {
        this.question = question;
    }

    Outcome run(List<Try> tries) {
        for (Try turn : tries) {
            Optional<Response> response = take(turn);
            if (response.isPresent()) {
                noteLackOfEdns(turn);
                return new Outcome(question, response, failures, notes);
            }
        }
        return new Outcome(question, Optional.empty(), failures, notes);
    }

    /** A server that was silent before may have lost a datagram, or never answers those with EDNS. */
    private void noteLackOfEdns(Try turn) {
        if (!turn.edns() && earlierSilence(turn).isPresent()) {
            notes.add(turn.server().text() + " answered only when asked again, without EDNS");
        }
    }

    /** The server's answer, if it settles the question; else the reason is among the failures. */
    private Optional<Response> take(Try turn) {
        switch (ask(turn)) {
            case Receipt.Answered(var response, _) when response.settles() -> {
                return Optional.of(response);
            }
            case Receipt.Answered(var response, _) -> remember(complaint(response));
            case Receipt.Failed(var failure, _) -> remember(failure);
            case Receipt.Silent _ -> beSilent(turn);
        }
        return Optional.empty();
    }

    /** Asks again without EDNS if the server can't cope with it, and by TCP if the answer did not fit. */
    private Receipt ask(Try turn) {
        var timer = new Timer(turn.patience());
        var receipt = exchange(turn, turn.edns(), turn.transport(), timer);
        boolean edns = turn.edns();
        if (edns && receipt instanceof Receipt.Answered(var response, _) && response.refusesEdns()) {
            notes.add(turn.server().text() + " does not understand EDNS");
            edns = false;
            receipt = exchange(turn, false, turn.transport(), timer);
        }
        if (receipt instanceof Receipt.Answered(var response, _) && response.isTruncated()
                && response.transport() == Transport.UDP) {
            receipt = exchange(turn, edns, Transport.TCP, timer);
            if (!(receipt instanceof Receipt.Answered)) {
                notes.add(turn.server().text() + " cut its answer by UDP short, and gave none by TCP");
            }
        }
        return receipt;
    }

    private Receipt exchange(Try turn, boolean edns, Transport transport, Timer timer) {
        var receipt = new Exchange(new Query(question, edns), turn.server(), transport).run(timer);
        if (receipt.unrelated() > 0) {
            notes.add(turn.server().text() + " sent " + receipt.unrelated()
                    + (receipt.unrelated() == 1 ? " message" : " messages")
                    + " with another ID or question; ignored");
        }
        return receipt;
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
        var earlier = earlierSilence(turn);
        failures.removeIf(failure -> earlier.equals(Optional.of(failure)));
        var lasted = turn.patience().plus(earlier.map(DeadlineExpired::limit).orElse(Duration.ZERO));
        failures.add(silence(lasted, turn.server().text()));
    }

    private Optional<DeadlineExpired> earlierSilence(Try turn) {
        return failures.stream().filter(DeadlineExpired.class::isInstance).map(DeadlineExpired.class::cast)
                .filter(silence -> silence.peer().equals(Optional.of(turn.server().text()))).findFirst();
    }

    private static DeadlineExpired silence(Duration lasted, String peer) {
        String limit = lasted.toMillisPart() == 0 ? lasted.toSeconds() + "s" : lasted.toMillis() + "ms";
        return new DeadlineExpired("timeout", lasted, "no answer within " + limit, Stub.OPERATION,
                Optional.of(peer));
    }
}
