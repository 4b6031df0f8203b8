package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import netprobe.harness.Alone;
import netprobe.harness.Run;
import netprobe.lab.GradedScenarios;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Has the packaged program diagnose every scenario of the lab, and holds it to what each says has to be found. A scenario that can't run
 * here is skipped, with what it lacks; so is one that is known not to be right.
 */
@Alone
class LabScoreIT {

    private static final Set<String> NOT_RIGHT = GradedScenarios.notRight().keySet();

    /** What {@code lab score} told of each, in its order, and of all. */
    private static List<JsonNode> grades = List.of();
    private static JsonNode score;

    @BeforeAll
    static void gradeAll() throws IOException {
        Run run = Packaged.run("lab", "score", "--json");
        assumeThat(run.status()).as(run.err()).isNotEqualTo(ExitStatus.USAGE.code());
        grades = run.objects().stream().filter(each -> each.has("scenario")).toList();
        score = run.objects().getLast();
    }

    @TestFactory
    Stream<DynamicTest> isDiagnosedAsItHasToBe() {
        return grades.stream().map(grade -> dynamicTest(scenario(grade), () -> {
            assumeThat(outcome(grade)).as("%s", grade.path("complaints")).isNotEqualTo("skipped");
            assumeThat(NOT_RIGHT).doesNotContain(scenario(grade));
            assertThat(outcome(grade)).as("%s", grade).isEqualTo("right");
        }));
    }

    @Test
    void everyScenarioThatIsDiagnosedIsGraded() throws IOException {
        List<String> diagnosed = Packaged.run("lab", "list", "--json").objects().stream()
                .filter(each -> each.path("run").path(0).asText().equals("diagnose"))
                .map(each -> each.path("name").asText()).toList();

        assertThat(grades).extracting(LabScoreIT::scenario).containsExactlyElementsOf(diagnosed)
                .hasSizeGreaterThan(90).containsAll(NOT_RIGHT);
    }

    @Test
    void nothingIsFoundWhereNothingIsWrong() {
        Predicate<JsonNode> healthy = grade -> grade.path("expected").asText().equals("ok");

        assertThat(grades).filteredOn(healthy).hasSizeGreaterThanOrEqualTo(10).allSatisfy(grade -> {
            assertThat(scenario(grade)).startsWith("healthy-");
            assertThat(grade.path("found").asText()).isEqualTo("ok");
            assertThat(grade.path("complaints")).isEmpty();
        });
    }

    @Test
    void scoreIsTheSumOfTheGrades() {
        for (String outcome : List.of("right", "wrong", "skipped")) {
            assertThat(score.path(outcome).asInt()).as(outcome)
                    .isEqualTo((int) grades.stream().filter(grade -> outcome(grade).equals(outcome)).count());
        }
    }

    private static String scenario(JsonNode grade) {
        return grade.path("scenario").asText();
    }

    private static String outcome(JsonNode grade) {
        return grade.path("outcome").asText();
    }
}
