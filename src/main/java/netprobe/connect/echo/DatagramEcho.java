package netprobe.connect.echo;

import java.util.ArrayList;
import java.util.Optional;
import netprobe.connect.echo.DatagramExchange.Outcome;
import netprobe.model.Answer;
import netprobe.model.Echoed;
import netprobe.model.Echoed.Counts;
import netprobe.model.Echoed.Datagrams;
import netprobe.model.Echoed.Stranger;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Malformed;

/** Sends datagrams and compares what comes back with them. */
public final class DatagramEcho {

    /** Whatever is wrong with what came back. */
    private static final String OPERATION = "echo";

    private DatagramEcho() {}

    /** Asks the first address that answers anything; those before it are noted. */
    public static Answer<Echoed> of(EchoRequest request, DatagramPlan plan) {
        long deadline = request.limits().deadline().map(limit -> request.nanoClock().getAsLong() + limit.toNanos())
                .orElse(Long.MAX_VALUE);
        var notes = new ArrayList<String>();
        Outcome outcome = exchange(request, 0, plan, deadline);
        for (int next = 1; next < request.endpoints().size() && !isAnswered(outcome); next++) {
            failure(request, outcome).ifPresent(failure -> notes.add(before(failure)));
            outcome = exchange(request, next, plan, deadline);
        }
        outcome.datagrams().strangers().forEach(stranger -> notes.add(words(stranger)));
        return new Answer<>(Optional.of(outcome.datagrams()), failure(request, outcome), notes);
    }

    private static Outcome exchange(EchoRequest request, int number, DatagramPlan plan, long deadline) {
        return new DatagramExchange(request, request.endpoints().get(number), plan, deadline).run();
    }

    private static boolean isAnswered(Outcome outcome) {
        return outcome.datagrams().counts().same() + outcome.datagrams().counts().different() > 0;
    }

    private static String before(Failure failure) {
        return failure.peer().orElse("") + " did not answer: " + failure.code() + ", " + failure.message();
    }

    private static String words(Stranger stranger) {
        return stranger.peer() + " was not asked and is not believed: " + stranger.datagrams()
                + (stranger.datagrams() == 1 ? " datagram, " : " datagrams, ") + stranger.bytes() + " bytes";
    }

    private static Optional<Failure> failure(EchoRequest request, Outcome outcome) {
        Datagrams datagrams = outcome.datagrams();
        Counts counts = datagrams.counts();
        String peer = datagrams.ends().peer();
        if (outcome.refusal().isPresent()) {
            return outcome.refusal().map(Failure.class::cast);
        }
        if (counts.different() > 0) {
            return malformed("different", counts.different() + " replies are not what was sent", peer);
        }
        if (counts.same() == counts.sent()) {
            return Optional.empty();
        }
        if (counts.same() > 0) {
            return malformed("lost", counts.lost() + " of " + counts.sent() + " did not come back", peer);
        }
        return Optional.of(datagrams.errors().isEmpty()
                ? expired(request, peer)
                : datagrams.errors().getLast().error());
    }

    private static Optional<Failure> malformed(String code, String message, String peer) {
        return Optional.of(new Malformed(code, message, OPERATION, Optional.of(peer)));
    }

    private static DeadlineExpired expired(EchoRequest request, String peer) {
        return new DeadlineExpired("timeout", request.limits().timeout(),
                "nothing came back within " + DatagramExchange.words(request.limits().timeout()), "receive",
                Optional.of(peer));
    }
}
