package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.diagnose.TraceFindings;
import netprobe.model.Confidence;
import netprobe.model.Finding;
import netprobe.model.Report.Walk;
import netprobe.model.ServerAnswer;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer.Role;
import netprobe.model.TraceStep;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Delegation;
import netprobe.model.TraceStep.Ending;

/** What is wrong between the root and the name: rows A, S and D of the faults. */
final class ZoneRule implements Rule {

    /** The name, or its records, are not there. */
    private static final Set<String> ABSENCES =
            Set.of("auth.nxdomain", "auth.nodata", "data.cname-dangling", "data.cname-loop", "data.cname-chain");

    /** The answer counts as unsigned, and is an answer all the same. */
    private static final Set<String> UNSIGNED = Set.of("dnssec.unsupported-alg", "dnssec.ds-missing",
            "dnssec.nsec3-iterations");

    /** A server of some zone fails, and others don't. */
    private static final Set<String> PARTIAL = Set.of("delegation.partial", "delegation.ns-mismatch",
            "delegation.glue-mismatch", "auth.serial-skew", "auth.no-tcp", "auth.no-udp", "delegation.hints-outdated");

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        if (!situation.report().in(Role.NOBODY).isEmpty()) {
            // whoever answers in everybody's place has answered on this way, too
            return suspicions;
        }
        boolean doubled = situation.configured().stream().flatMap(server -> server.check(Kind.DOUBLED).stream())
                .anyMatch(check -> !Situation.addressesIn(check).isEmpty());
        if (doubled) {
            suspicions.add(relativeName(situation));
        }
        for (Walk walk : situation.walks()) {
            var before = new ArrayList<TraceStep>();
            for (TraceStep step : walk.steps()) {
                TraceFindings.of(before, step).stream()
                        .map(finding -> suspicion(situation, walk, step, finding, doubled))
                        .filter(suspicion -> !isOrdinary(situation, suspicion)).forEach(suspicions::add);
                before.add(step);
            }
        }
        return suspicions;
    }

    /** A name that has addresses of one family alone is as it should be. */
    private static boolean isOrdinary(Situation situation, Suspicion suspicion) {
        boolean hasOther = situation.conclusions().anyMatch(end -> end.ending() == Ending.ANSWER);
        return (!situation.lookupFails() || hasOther) && ABSENCES.contains(suspicion.finding().code());
    }

    private static Suspicion relativeName(Situation situation) {
        ServerCheck found = situation.configured().stream().flatMap(server -> server.check(Kind.DOUBLED).stream())
                .filter(check -> !Situation.addressesIn(check).isEmpty()).findFirst().orElseThrow();
        String name = found.reply().map(reply -> reply.question().name()).orElse("");
        return Suspicion.of("data.relative-name", Confidence.PROVEN, name, Stage.ZONE,
                situation.lookupFails() ? Harm.LOOKUP : Harm.NONE)
                .because(situation.name().orElse("") + " does not exist",
                        name + " does: " + String.join(", ", Situation.addressesIn(found)))
                .seenAs(situation.lookupFailure())
                .not("auth.nxdomain", "the record is there, under the name with the zone's own appended");
    }

    private static Suspicion suspicion(Situation situation, Walk walk, TraceStep step, Finding finding,
            boolean doubled) {
        Harm harm = harm(situation, walk, step, finding);
        boolean follows = doubled && finding.code().equals("auth.nxdomain")
                || finding.code().equals("server.query-failed") && hasCause(walk);
        return Suspicion.of(finding, stage(finding), follows ? Harm.FOLLOWS : harm).because(evidence(step))
                .seenAs(situation.lookupFailure());
    }

    /** Whether the last zone's servers fail at every question, so that they need not be blamed for this one. */
    private static boolean hasCause(Walk walk) {
        return walk.conclusion().filter(end -> end.asked().stream().noneMatch(answer -> answer.kind().isFromTheZone()))
                .isPresent();
    }

    private static Stage stage(Finding finding) {
        return switch (finding.code().substring(0, finding.code().indexOf('.'))) {
            case "delegation" -> Stage.DELEGATION;
            case "dnssec" -> Stage.DNSSEC;
            default -> Stage.ZONE;
        };
    }

    private static Harm harm(Situation situation, Walk walk, TraceStep step, Finding finding) {
        if (UNSIGNED.contains(finding.code())) {
            return Harm.NONE;
        }
        boolean isPartial = PARTIAL.contains(finding.code()) || isServed(walk, step);
        if (situation.lookupFails() && (!isPartial || finding.code().startsWith("dnssec."))) {
            return Harm.LOOKUP;
        }
        boolean ownZone = walk.conclusion().map(Conclusion::zone).filter(zone -> zone(step).equals(zone)).isPresent();
        if (!ownZone) {
            return Harm.NONE;
        }
        return situation.isSlow() ? Harm.DELAY : Harm.OTHERS;
    }

    /** Whether the way leads on from a zone, whatever some of its servers do. */
    private static boolean isServed(Walk walk, TraceStep step) {
        if (step instanceof Conclusion) {
            return false;
        }
        return walk.conclusion().filter(end -> !(end.zone().equals(zone(step))
                && Set.of(Ending.NO_ANSWER, Ending.NO_SERVER).contains(end.ending()))).isPresent();
    }

    private static String zone(TraceStep step) {
        return switch (step) {
            case Delegation delegation -> delegation.zone();
            case TraceStep.Alias alias -> alias.zone();
            case Conclusion conclusion -> conclusion.zone();
        };
    }

    /** What the zone's servers said, at most some of it. */
    private static List<String> evidence(TraceStep step) {
        List<ServerAnswer> answers = switch (step) {
            case Delegation delegation -> delegation.answers();
            case TraceStep.Alias alias -> alias.asked();
            case Conclusion conclusion -> conclusion.asked();
        };
        Stream<String> ending = step instanceof Conclusion end
                ? Stream.of(end.sought() + " " + end.type() + ": " + end.ending().label())
                : Stream.of("zone " + zone(step));
        Stream<String> verdict = step instanceof Conclusion end
                ? end.verdict().flatMap(found -> found.reason()).map(reason -> reason.sentence()).stream()
                : Stream.empty();
        return Stream.of(ending, verdict, answers.stream().map(ZoneRule::text).distinct().limit(6))
                .flatMap(clauses -> clauses).toList();
    }

    private static String text(ServerAnswer answer) {
        return answer.server() + " " + answer.address() + " " + answer.transport().label() + " "
                + answer.question().type() + ": " + answer.rcode().orElse("") + (answer.rcode().isPresent() ? " " : "")
                + answer.kind().label();
    }
}
