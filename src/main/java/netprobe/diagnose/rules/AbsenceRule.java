package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.Confidence;
import netprobe.model.Report.Walk;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer.Role;
import netprobe.model.TraceStep.Alias;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Ending;

/** Names that somebody entered, and that lead to nothing all the same: rows D1 and D6 of the faults. */
final class AbsenceRule implements Rule {

    private static final Set<Ending> ABSENT = Set.of(Ending.NXDOMAIN, Ending.NODATA);

    private static final Set<Ending> UNTOLD =
            Set.of(Ending.NO_ANSWER, Ending.NO_SERVER, Ending.DEADLINE, Ending.TOO_MUCH_WORK);

    @Override
    public List<Suspicion> look(Situation situation) {
        return situation.report().in(Role.NOBODY).isEmpty()
                ? Stream.of(relativeName(situation), emptyTarget(situation), hearsay(situation))
                        .flatMap(Optional::stream).toList()
                : List.of();
    }

    /** The name with its zone written twice, if it has addresses. */
    static Optional<ServerCheck> doubled(Situation situation) {
        return situation.configured().stream().flatMap(server -> server.checks().stream())
                .filter(check -> check.kind() == Kind.DOUBLED && !Situation.addressesIn(check).isEmpty()).findFirst();
    }

    private static Optional<Suspicion> relativeName(Situation situation) {
        return doubled(situation).map(found -> {
            String name = found.reply().map(reply -> reply.question().name()).orElse("");
            return Suspicion.of("data.relative-name", Confidence.PROVEN, name, Stage.ZONE,
                    situation.lookupFails() ? Harm.LOOKUP : Harm.NONE)
                    .because(situation.name().orElse("") + " does not exist",
                            name + " does: " + String.join(", ", Situation.addressesIn(found)))
                    .seenAs(situation.lookupFailure())
                    .not("auth.nxdomain", "the record is there, under the name with the zone's own appended");
        });
    }

    /** An alias whose target exists, and has no address of either family. */
    private static Optional<Suspicion> emptyTarget(Situation situation) {
        List<Conclusion> ends = situation.conclusions().toList();
        boolean nothing = !ends.isEmpty() && ends.stream().allMatch(end -> ABSENT.contains(end.ending()));
        boolean exists = ends.stream().anyMatch(end -> end.ending() == Ending.NODATA);
        return nothing && exists && situation.lookupFails()
                ? situation.walks().stream().flatMap(walk -> aliasTo(walk).stream()).findFirst()
                        .map(alias -> Suspicion
                                .of("data.cname-dangling", Confidence.PROVEN, alias.target(), Stage.ZONE, Harm.LOOKUP)
                                .because(alias.sought() + " is an alias of " + alias.target(),
                                        alias.target() + " has no address of either family")
                                .seenAs(Symptom.of(situation))
                                .not("auth.nxdomain", "the target exists, with other records or names below it"))
                : Optional.empty();
    }

    /** Where nobody who has the zone could be asked, the word of all name servers has to do. */
    private static Optional<Suspicion> hearsay(Situation situation) {
        List<ServerCheck> told = Symptom.answers(situation).toList();
        boolean nothing = situation.lookupFails() && !told.isEmpty() && told.stream().allMatch(Symptom::isTelling)
                && !situation.isKnownToServers();
        if (!nothing || situation.conclusions().anyMatch(end -> !UNTOLD.contains(end.ending()))) {
            return Optional.empty();
        }
        boolean denied = told.stream().anyMatch(check -> check.rcode().filter("NXDOMAIN"::equals).isPresent());
        return situation.report().paths().map(paths -> Suspicion
                .of(denied ? "auth.nxdomain" : "auth.nodata", Confidence.LIKELY, paths.answered(), Stage.ZONE,
                        Harm.LOOKUP)
                .because(told.stream().map(ServerAnswerRule::text).distinct().toList())
                .seenAs(Symptom.of(situation)));
    }

    /** The alias that leads to where the way ends. */
    private static Optional<Alias> aliasTo(Walk walk) {
        return walk.conclusion().flatMap(end -> walk.steps().stream().filter(Alias.class::isInstance)
                .map(Alias.class::cast).filter(alias -> alias.target().equals(end.sought())).findFirst());
    }
}
