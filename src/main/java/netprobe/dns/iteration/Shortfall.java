package netprobe.dns.iteration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.dns.Outcome;
import netprobe.dns.Stub;
import netprobe.model.AnswerKind;
import netprobe.model.Failure;
import netprobe.model.Failure.Malformed;
import netprobe.tables.Errors;

/** Why the way ended without the word of a server that has the name's zone, as a failure. */
final class Shortfall {

    private Shortfall() {}

    /** The failure that tells most of what the last zone's servers did. */
    static Failure of(Landing landing) {
        List<Told> told = landing.told().isEmpty() ? landing.zone().told() : landing.told();
        return told.stream().flatMap(Shortfall::failure).min(Outcome.MOST_TELLING_FIRST)
                .orElseGet(() -> unreached(landing.zone()));
    }

    private static Stream<Failure> failure(Told told) {
        var peer = Optional.of(told.answer().address());
        AnswerKind kind = told.answer().kind();
        if (kind.isLame()) {
            return Stream.of(
                    new Failure.Rcode(0, "NOERROR", "the server does not have the zone", Stub.OPERATION, peer));
        }
        return kind == AnswerKind.ERROR
                ? told.message().stream().map(message -> Errors.rcode(message.getRcode(), Stub.OPERATION, peer))
                : told.answer().failure().stream();
    }

    private static Failure unreached(Zone zone) {
        String why = zone.circular()
                ? "the name servers of " + zone.name() + " lead round in a circle"
                : "no name server of " + zone.name() + " has an address";
        return broken(why);
    }

    /** What servers say makes no sense together. */
    static Failure broken(String why) {
        return new Malformed("delegation", why, Stub.OPERATION, Optional.empty());
    }
}
