package netprobe.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.lab.Purpose.Expectation;
import netprobe.model.TlsCondition;
import netprobe.tables.Findings;
import org.junit.jupiter.api.Test;

/**
 * Holds together what there is of every finding: its sentence, a rule that names it, a scenario of the lab in which it must be found and one in
 * which it must not. FindingPagesTest sees to the page.
 */
class EveryCodeTest {

    /** Codes that no rule names or no scenario makes, each with the reason. */
    private static final String UNMADE = "unmade.tsv";

    private static final Set<String> NAMED = named();
    private static final Set<String> FOUND = found();

    @Test
    void everyCodeThatARuleNamesHasASentence() {
        assertThat(Findings.codes()).containsAll(NAMED);
        assertThat(NAMED).hasSizeGreaterThan(120);
    }

    @Test
    void scenariosKnowNoOtherCodes() {
        assertThat(Findings.codes()).containsAll(FOUND).containsAll(excluded());
    }

    @Test
    void everyCodeIsMadeAndFoundInSomeScenario() {
        var missing = new TreeMap<String, String>();
        Findings.codes().stream().filter(code -> !FOUND.contains(code))
                .forEach(code -> missing.put(code, "no scenario makes it"));
        Findings.codes().stream().filter(code -> !NAMED.contains(code))
                .forEach(code -> missing.put(code, "no rule names it"));
        Map<String, String> known = GradedScenarios.reasons(UNMADE);

        assertThat(difference(missing, known)).as("to be made, or listed in %s with the reason", UNMADE).isEmpty();
        assertThat(difference(known, missing)).as("made by now: to be struck off %s", UNMADE).isEmpty();
    }

    /** In a scenario where nothing is wrong, nothing may be found: {@link SavedReportsTest} and LabScoreIT see to it. */
    @Test
    void everyCodeMustNotBeFoundInSomeScenario() {
        assertThat(GradedScenarios.all().stream().map(GradedScenarios::expectation)
                .filter(expected -> expected.verdict().equals("ok"))).hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(healthy -> assertThat(codes(healthy)).isEmpty());
    }

    private static Map<String, String> difference(Map<String, String> these, Map<String, String> those) {
        var difference = new TreeMap<>(these);
        difference.keySet().removeAll(those.keySet());
        return difference;
    }

    /** What the rules and all that they use have as constants; and what becomes of a TLS session's faults. */
    private static Set<String> named() {
        Set<String> layers = Findings.codes().stream().map(EveryCodeTest::layer).collect(Collectors.toSet());
        return Stream.concat(
                ClassConstants.reachableFrom("netprobe/diagnose/Diagnoses", "netprobe/diagnose/").stream()
                        .filter(text -> text.matches("[a-z]+(\\.[a-z0-9-]+)+"))
                        .filter(text -> layers.contains(layer(text))),
                Arrays.stream(TlsCondition.values()).map(TlsCondition::code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String layer(String code) {
        return code.substring(0, code.indexOf('.'));
    }

    private static Set<String> found() {
        return GradedScenarios.all().stream().map(GradedScenarios::expectation).flatMap(EveryCodeTest::codes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> codes(Expectation expected) {
        return Stream.concat(expected.root().stream(), expected.also().stream());
    }

    private static Set<String> excluded() {
        return GradedScenarios.all().stream().map(GradedScenarios::expectation)
                .flatMap(expected -> expected.not().stream()).collect(Collectors.toSet());
    }
}
