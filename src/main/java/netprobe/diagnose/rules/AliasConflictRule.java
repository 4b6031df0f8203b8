package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Confidence;
import netprobe.model.Report.Walk;
import netprobe.model.SurveyedServer.Role;
import netprobe.model.TraceStep.Alias;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Ending;

/**
 * Aliases beside which there are other records, which no name may have (RFC 2181, section 10.1): row D3 of the faults. Two things show it without
 * another question: the alias of a zone's own name, where its SOA and NS records are, and a name that is an alias for one type alone.
 */
final class AliasConflictRule implements Rule {

    @Override
    public List<Suspicion> look(Situation situation) {
        if (!situation.report().in(Role.NOBODY).isEmpty()) {
            return List.of();
        }
        var suspicions = new ArrayList<Suspicion>();
        for (Walk walk : situation.walks()) {
            aliases(walk).flatMap(alias -> evidence(situation, walk, alias).stream()
                    .map(evidence -> suspicion(situation, alias, evidence))).forEach(suspicions::add);
        }
        return suspicions;
    }

    private static Stream<Alias> aliases(Walk walk) {
        return walk.steps().stream().filter(Alias.class::isInstance).map(Alias.class::cast)
                .filter(alias -> alias.record().type().equals("CNAME"));
    }

    /** What there is beside the alias. */
    private static Optional<String> evidence(Situation situation, Walk walk, Alias alias) {
        if (alias.sought().equalsIgnoreCase(alias.zone())) {
            return Optional.of(alias.zone() + " is a zone's own name, and has its SOA and NS records");
        }
        return situation.walks().stream().filter(other -> !other.type().equals(walk.type()))
                .filter(other -> aliases(other).noneMatch(each -> each.sought().equalsIgnoreCase(alias.sought())))
                .flatMap(other -> other.conclusion().stream()).filter(end -> isBeside(end, alias))
                .map(end -> end.type() + " of " + end.sought() + " is answered with records of its own").findFirst();
    }

    private static boolean isBeside(Conclusion end, Alias alias) {
        return end.sought().equalsIgnoreCase(alias.sought()) && end.ending() == Ending.ANSWER;
    }

    private static Suspicion suspicion(Situation situation, Alias alias, String evidence) {
        return Suspicion
                .of("data.cname-conflict", Confidence.PROVEN, alias.sought(), Stage.ZONE,
                        situation.lookupFails() ? Harm.LOOKUP : Harm.OTHERS)
                .because(alias.sought() + " is an alias of " + alias.target(), evidence)
                .seenAs(Symptom.of(situation))
                .not("data.cname-dangling", "the alias does not stand alone");
    }
}
