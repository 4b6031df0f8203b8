package netprobe.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.diagnose.rules.Exclusions;
import netprobe.diagnose.rules.Harm;
import netprobe.diagnose.rules.Rules;
import netprobe.diagnose.rules.Situation;
import netprobe.diagnose.rules.Suspicion;
import netprobe.model.Confidence;
import netprobe.model.Diagnosed;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.Diagnosed.Role;
import netprobe.model.Diagnosis;
import netprobe.model.Diagnosis.Verdict;
import netprobe.model.Report;
import netprobe.tables.Findings;

/**
 * From everything observed of a target to the one cause of what is wrong with it.
 *
 * <p>Every rule is asked. Of what they suspect, the root is what explains the first thing that a program fails of, and of several such, the
 * earliest on the program's way: its repair alone makes the rest pass, or at least lets the next be seen. The same report always comes to the
 * same diagnosis.
 */
public final class Diagnoses {

    private static final String UNKNOWN = "unknown.insufficient-evidence";

    private final Report report;
    private final Situation situation;
    private final List<Suspicion> suspicions;

    private Diagnoses(Report report) {
        this.report = report;
        this.situation = new Situation(report);
        this.suspicions = Rules.ALL.stream().flatMap(rule -> rule.look(situation).stream()).distinct()
                .sorted(RANK).toList();
    }

    /** What is possible but not likely comes after what is; then the earlier on the way, then the surer. */
    private static final Comparator<Suspicion> RANK = Comparator
            .comparing((Suspicion each) -> each.finding().confidence() == Confidence.POSSIBLE)
            .thenComparing(Suspicion::stage).thenComparing(each -> each.finding().confidence());

    /** What is wrong with the report's target. */
    public static Diagnosis of(Report report) {
        return new Diagnoses(report).diagnosis();
    }

    private Diagnosis diagnosis() {
        Optional<Trouble> trouble = Trouble.of(situation);
        Set<Harm> explaining = trouble.map(Trouble::explainedBy).orElse(Set.of(Harm.MISLEADS, Harm.CONNECTION,
                Harm.CONVERSATION, Harm.DELAY, Harm.OTHERS));
        Optional<Suspicion> root =
                suspicions.stream().filter(each -> explaining.contains(each.harm())).findFirst();
        var findings = new ArrayList<Diagnosed>();
        root.map(each -> trouble.map(what -> seen(each, what)).orElse(each))
                .ifPresent(each -> findings.add(diagnosed(each, Role.ROOT)));
        if (trouble.isPresent() && root.isEmpty()) {
            findings.add(unknown(trouble.get()));
        }
        Stream.of(Role.CONTRIBUTING, Role.SYMPTOM, Role.INFO).forEach(role -> suspicions.stream()
                .filter(each -> root.filter(each::equals).isEmpty()).filter(each -> role(each, trouble) == role)
                .filter(each -> findings.stream().noneMatch(earlier -> earlier.finding().equals(each.finding())))
                .forEach(each -> findings.add(diagnosed(each, role))));
        return new Diagnosis(verdict(trouble, root), new Sentence(situation, trouble, root).text(), findings, report);
    }

    private static Verdict verdict(Optional<Trouble> trouble, Optional<Suspicion> root) {
        if (trouble.isPresent()) {
            return root.isPresent() ? Verdict.FAILED : Verdict.UNKNOWN;
        }
        return root.isPresent() ? Verdict.DEGRADED : Verdict.OK;
    }

    /** What would only show once the lookup succeeds does not show yet. */
    private static Role role(Suspicion suspicion, Optional<Trouble> trouble) {
        return switch (suspicion.harm()) {
            case NONE -> Role.INFO;
            case FOLLOWS -> Role.SYMPTOM;
            case CONNECTION, CONVERSATION -> trouble.filter(each -> each == Trouble.LOOKUP).isPresent()
                    ? Role.SYMPTOM
                    : Role.CONTRIBUTING;
            default -> Role.CONTRIBUTING;
        };
    }

    /** What programs fail of is seen by the code of the whole lookup or attempt, too. */
    private Suspicion seen(Suspicion root, Trouble trouble) {
        return root.seenAs(root.observed().and(trouble.failure(situation)));
    }

    private static Diagnosed diagnosed(Suspicion suspicion, Role role) {
        return new Diagnosed(suspicion.finding(), role, suspicion.evidence(), suspicion.observed(),
                suspicion.ruledOut());
    }

    private Diagnosed unknown(Trouble trouble) {
        return new Diagnosed(Findings.of(UNKNOWN, Confidence.POSSIBLE), Role.ROOT, trouble.evidence(situation),
                Observed.of(trouble.failure(situation)), Exclusions.of(situation));
    }
}
