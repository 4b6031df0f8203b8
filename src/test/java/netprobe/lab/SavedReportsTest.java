package netprobe.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import netprobe.archive.Redaction;
import netprobe.archive.ReportCodec;
import netprobe.diagnose.Diagnoses;
import netprobe.harness.Run;
import netprobe.model.Diagnosed;
import netprobe.model.LabGrade;
import netprobe.model.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Judges again what {@code diagnose} observed in every scenario of the lab. {@code -Dreports.rewrite=missing} has those diagnosed of which
 * nothing is kept that can be read, {@code -Dreports.rewrite=all} all of them, {@code -Dreports.rewrite=PART} those whose names have PART, and
 * keeps what was observed.
 */
class SavedReportsTest {

    /** What this host's files and settings tell by themselves, without anything that came from the network. */
    private static final Set<String> OF_THIS_HOST = Set.of("config", "host", "input", "jvm", "link", "name", "unknown");

    /** Files of this host's own forwarder tell it, too. */
    private static final String FORWARD_LOOP = "resolver.forward-loop";

    private static final String REWRITE = System.getProperty("reports.rewrite", "");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void rewrite() throws LabUnavailable {
        if (!REWRITE.isEmpty()) {
            Predicate<String> wanted = switch (REWRITE) {
                case "missing" -> name -> !SavedReports.has(name);
                case "all" -> _ -> true;
                default -> name -> name.contains(REWRITE);
            };
            List<LabGrade> wrong = ReportRecorder.record(
                    GradedScenarios.all().stream().filter(scenario -> wanted.test(scenario.name())).toList());
            assertThat(wrong).as("what is not diagnosed as it has to be is not kept").isEmpty();
        }
    }

    static List<String> names() {
        return SavedReports.names();
    }

    @Test
    void everyGradedScenarioIsKept() {
        assertThat(names()).as("-Dreports.rewrite=missing keeps more")
                .containsExactlyElementsOf(GradedScenarios.all().stream().map(Scenario::name)
                        .filter(name -> !GradedScenarios.notRight().containsKey(name)).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void isDiagnosedAsItHasToBeWithoutANetwork(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".json"), SavedReports.text(name));
        String line = Run.of("diagnose", "--json", "--from", file.toString()).out().strip();

        LabGrade grade =
                new Grading(name, GradedScenarios.expectation(name)).grade(line, Duration.ZERO);

        assertThat(grade.complaints()).as("%s, expected %s", grade.found(), grade.expected()).isEmpty();
        assertThat(ReportCodec.read(line)).isEqualTo(SavedReports.of(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAsItWasRead(String name) {
        assertThat(ReportCodec.write(SavedReports.of(name))).isEqualTo(SavedReports.text(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void findingsOfWhatIsRedactedAreTheSame(String name) {
        Report report = SavedReports.of(name);

        assertThat(findings(Redaction.of(report))).isEqualTo(findings(report));
    }

    @ParameterizedTest
    @MethodSource("names")
    void lessEvidenceIsJudgedToo(String name) {
        assertThat(new ReportVariants(SavedReports.of(name)).withLess())
                .allSatisfy(less -> assertThat(Diagnoses.of(less).sentence()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsClaimedOfTheNetworkThatNobodyLookedAt(String name) {
        Report blind = new ReportVariants(SavedReports.of(name)).withNothing();

        assertThat(Diagnoses.of(blind).findings()).extracting(each -> each.finding().code())
                .allMatch(code -> OF_THIS_HOST.contains(code.substring(0, code.indexOf('.')))
                        || code.equals(FORWARD_LOOP));
    }

    @ParameterizedTest
    @MethodSource("names")
    void orderOfObservationsIsOfNoConcern(String name) {
        Report report = SavedReports.of(name);
        long seed = new Random().nextLong();
        var random = new Random(seed);

        for (int i = 0; i < 5; i++) {
            assertThat(findings(new ReportVariants(report).shuffled(random))).as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(findings(report));
        }
    }

    /** Without their places, which are redacted. */
    private static List<String> findings(Report report) {
        return Diagnoses.of(report).findings().stream().map(SavedReportsTest::text).toList();
    }

    private static String text(Diagnosed each) {
        return each.role() + " " + each.finding().code() + " " + each.finding().confidence();
    }
}
