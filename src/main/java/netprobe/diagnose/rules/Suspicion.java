package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.Confidence;
import netprobe.model.Diagnosed.Observed;
import netprobe.model.Diagnosed.RuledOut;
import netprobe.model.Failure;
import netprobe.model.Finding;
import netprobe.tables.Findings;

/**
 * What a rule concludes by itself; which of several is the root is not its business.
 *
 * @param finding what is wrong, and where
 * @param stage how far a program has come by then
 * @param harm what it does to the program
 * @param evidence what shows it, as clauses
 * @param observed by which codes programs see it
 * @param ruledOut what it could be taken for and is not
 */
public record Suspicion(Finding finding, Stage stage, Harm harm, List<String> evidence, Observed observed,
        List<RuledOut> ruledOut) {

    /** Copies the lists. */
    public Suspicion {
        evidence = List.copyOf(evidence);
        ruledOut = List.copyOf(ruledOut);
    }

    /** With nothing to show for it yet. */
    static Suspicion of(String code, Confidence confidence, String where, Stage stage, Harm harm) {
        return of(Findings.of(code, confidence).at(where), stage, harm);
    }

    static Suspicion of(Finding finding, Stage stage, Harm harm) {
        return new Suspicion(finding, stage, harm, List.of(), Observed.NOTHING, List.of());
    }

    Suspicion because(String... clauses) {
        return because(List.of(clauses));
    }

    Suspicion because(List<String> clauses) {
        return new Suspicion(finding, stage, harm, clauses, observed, ruledOut);
    }

    /** With the failure that programs see. */
    public Suspicion seenAs(Optional<Failure> failure) {
        return seenAs(Observed.of(failure));
    }

    /** By which codes programs see it. */
    public Suspicion seenAs(Observed codes) {
        return new Suspicion(finding, stage, harm, evidence, codes, ruledOut);
    }

    Suspicion with(Harm other) {
        return new Suspicion(finding, stage, other, evidence, observed, ruledOut);
    }

    Suspicion not(String code, String reason) {
        var more = new ArrayList<>(ruledOut);
        more.add(new RuledOut(code, reason));
        return new Suspicion(finding, stage, harm, evidence, observed, more);
    }
}
