package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.diagnose.TraceFindings;
import netprobe.model.Finding;
import netprobe.model.Report.Walk;
import netprobe.model.ServerAnswer;
import netprobe.model.ServerCheck;
import netprobe.model.SurveyedServer.Role;
import netprobe.model.TraceStep;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Delegation;
import netprobe.model.TraceStep.Ending;
import netprobe.tables.Findings;

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

    private static final Set<Ending> ABSENT =
            Set.of(Ending.NXDOMAIN, Ending.NODATA, Ending.ALIAS_LOOP, Ending.ALIAS_CHAIN);

    /** At a wrong address there is nobody, or somebody who does not have the zone: that comes of it. */
    private static final Comparator<Finding> WRONG_ADDRESS_FIRST =
            Comparator.comparing(finding -> !finding.code().equals("delegation.glue-mismatch"));

    private static final String SIGNATURES = "dnssec.";

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        if (!situation.report().in(Role.NOBODY).isEmpty() || SpecialNameRule.domain(situation).isPresent()) {
            // whoever answers in everybody's place has answered on this way, too; and what DNS has no answers for is no zone's fault
            return suspicions;
        }
        for (Walk walk : situation.walks()) {
            var before = new ArrayList<TraceStep>();
            for (TraceStep step : walk.steps()) {
                Stream<Finding> found =
                        isOutOfReach(situation, step) ? Stream.of() : TraceFindings.of(before, step).stream();
                found.sorted(WRONG_ADDRESS_FIRST).flatMap(ZoneRule::named)
                        .map(finding -> suspicion(situation, walk, step, finding))
                        .filter(suspicion -> !isOrdinary(situation, suspicion)).forEach(suspicions::add);
                before.add(step);
            }
        }
        return suspicions;
    }

    /**
     * Whether it is the root, and this host hears nothing from there though its name servers know answers: in a network of its own that is as it should
     * be, and no program goes that way.
     */
    private static boolean isOutOfReach(Situation situation, TraceStep step) {
        boolean silent = step instanceof Delegation root && root.zone().equals(".")
                && root.answers().stream().noneMatch(answer -> answer.kind().isFromTheZone());
        return silent && (!situation.lookupFails() || situation.configured().stream()
                .flatMap(server -> server.checks().stream()).anyMatch(ZoneRule::isConclusive));
    }

    private static boolean isConclusive(ServerCheck check) {
        boolean asked = check.kind() == ServerCheck.Kind.A || check.kind() == ServerCheck.Kind.AAAA;
        return asked && check.rcode().filter(Set.of("NOERROR", "NXDOMAIN")::contains).isPresent();
    }

    /** Servers' names that lead round in a circle lead to no address: that is the fault, and the circle its kind. */
    private static Stream<Finding> named(Finding finding) {
        return finding.code().equals("delegation.loop")
                ? Stream.of(Findings.of("delegation.ns-unresolvable", finding.confidence())
                        .at(finding.where().orElse("") + " circular"), finding)
                : Stream.of(finding);
    }

    /** A name that has addresses of one family alone is as it should be, or would be, were they told. */
    private static boolean isOrdinary(Situation situation, Suspicion suspicion) {
        boolean nothing = situation.conclusions().allMatch(end -> ABSENT.contains(end.ending()));
        return (!situation.lookupFails() || !nothing) && ABSENCES.contains(suspicion.finding().code());
    }

    private static Suspicion suspicion(Situation situation, Walk walk, TraceStep step, Finding finding) {
        boolean follows = finding.code().equals("auth.nxdomain") && AbsenceRule.doubled(situation).isPresent()
                || finding.code().equals("server.query-failed") && hasCause(walk);
        return Suspicion.of(ZoneEvidence.placed(step, finding), stage(finding),
                follows ? Harm.FOLLOWS : harm(situation, walk, step, finding))
                .because(ZoneEvidence.of(step, finding)).seenAs(Symptom.of(situation));
    }

    /** Whether the last zone's servers fail at every question, so that they need not be blamed for this one. */
    private static boolean hasCause(Walk walk) {
        String last = walk.conclusion().map(Conclusion::zone).orElse("");
        return walk.steps().stream().anyMatch(step -> step instanceof Delegation entered && entered.zone().equals(last)
                && entered.answers().stream().noneMatch(answer -> answer.kind().isFromTheZone()));
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
        if (finding.code().startsWith(SIGNATURES)) {
            return situation.lookupFails() && Symptom.isWithheld(situation) ? Harm.LOOKUP : Harm.OTHERS;
        }
        if (situation.lookupFails() && step instanceof Delegation && !Symptom.isWithheld(situation)) {
            return Harm.OTHERS;
        }
        boolean partial = step instanceof Delegation && PARTIAL.contains(finding.code()) && !isCutOff(walk, finding);
        if (situation.lookupFails() && !partial && !isServed(walk, step)) {
            return Harm.LOOKUP;
        }
        if (!isOwn(walk, ZoneEvidence.zone(step))) {
            return Harm.NONE;
        }
        return situation.isSlow() ? Harm.DELAY : Harm.OTHERS;
    }

    /** Whether answers that need TCP are never heard whole. */
    private static boolean isCutOff(Walk walk, Finding finding) {
        return finding.code().equals("auth.no-tcp") && walk.conclusion()
                .filter(end -> end.asked().stream().anyMatch(ServerAnswer::isCutShort)
                        && end.ending() == Ending.NO_ANSWER)
                .isPresent();
    }

    /** Whether the way leads on from a zone, whatever some of its servers do. */
    private static boolean isServed(Walk walk, TraceStep step) {
        if (step instanceof Conclusion) {
            return false;
        }
        return walk.conclusion().filter(end -> !(end.zone().equals(ZoneEvidence.zone(step))
                && Set.of(Ending.NO_ANSWER, Ending.NO_SERVER).contains(end.ending()))).isPresent();
    }

    /** Whether a zone answers for the name, or for an alias on the way, or stands above and is no top-level domain: its servers are the name's own. */
    private static boolean isOwn(Walk walk, String zone) {
        boolean answers = walk.steps().stream().filter(step -> !(step instanceof Delegation))
                .anyMatch(step -> ZoneEvidence.zone(step).equals(zone));
        boolean stands = walk.steps().stream().anyMatch(step -> step instanceof Delegation delegation
                && !delegation.aside() && delegation.zone().equals(zone));
        return answers || stands && zone.chars().filter(letter -> letter == '.').count() > 1;
    }
}
