package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netprobe.harness.Run;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code diagnose} makes of its arguments and of reports that were kept; no network is needed. */
class DiagnoseCommandTest {

    /** What {@code netprobe lab run resolv-capitals -- diagnose www.python.org --save FILE} writes; anew, where the model has changed. */
    private static final Path REPORT = Path.of("src/test/resources/reports/resolv-capitals.json");

    @TempDir
    Path folder;

    private static Run diagnose(Object... arguments) {
        var line = new ArrayList<>(List.of("diagnose"));
        for (Object argument : arguments) {
            line.add(argument.toString());
        }
        return Run.run(new byte[0], Map.of(), line);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("report"), text);
    }

    private static void assertRefused(Run run) {
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE.code());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).hasLineCount(1).startsWith("netprobe diagnose: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--short", "-v", "--color=always"})
    void keptReportIsJudgedAsItWasToTheByte(String option) throws IOException {
        Run first = diagnose("--json", "--from", REPORT);
        Path line = file(first.out());
        assertThat(diagnose("--json", "--from", line)).isEqualTo(first);

        Path kept = folder.resolve("kept");
        Run keeping = diagnose(option, "--from", line, "--save", kept);
        assertThat(diagnose(option, "--from", kept)).isEqualTo(keeping);
    }

    @Test
    void redactedReportIsJudgedAsItWasWhenItIsReadAgain() {
        Path kept = folder.resolve("kept");
        Run redacted = diagnose("--json", "--redact", "--from", REPORT, "--save", kept);

        assertThat(redacted.out()).doesNotContain("python").doesNotContain("198.51.100.53");
        assertThat(diagnose("--json", "--from", kept)).isEqualTo(redacted);
        assertThat(diagnose("-v", "--from", kept)).isEqualTo(diagnose("-v", "--redact", "--from", REPORT));
    }

    @Test
    void everyLineOfAFileIsAReport() throws IOException {
        String line = Files.readString(REPORT);
        Run run = diagnose("--short", "--from", file(line + "\n" + diagnose("--json", "--from", REPORT).out()));

        assertThat(run.lines()).hasSize(2).allMatch("failed config.resolv.bad-line /etc/resolv.conf:1"::equals);
        assertThat(run.status()).isEqualTo(ExitStatus.NO_ANSWER.code());
    }

    @Test
    void reportsCanComeFromStandardInput() throws IOException {
        Run run = Run.run(Files.readAllBytes(REPORT), Map.of(), List.of("diagnose", "--from", "-"));
        assertThat(run).isEqualTo(diagnose("--from", REPORT));
    }

    @Test
    void reportThatSomebodyHasLaidOutIsTheSame() throws IOException {
        var json = new ObjectMapper();
        String laidOut = json.readTree(REPORT.toFile()).toPrettyString();
        assertThat(diagnose("--from", file(laidOut))).isEqualTo(diagnose("--from", REPORT));
    }

    @Test
    void reportThatIsCutOffIsRefused() throws IOException {
        String whole = Files.readString(REPORT).strip();
        for (int length = 0; length < whole.length(); length += 1 + whole.length() / 97) {
            assertRefused(diagnose("--from", file(whole.substring(0, length))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "{}", "[]", "null", "\u0000", "{\"report\":null}", "{\"format\":2}",
        "{\"format\":1}", "{\n}",
        "{\"command\":\"resolve\"}"})
    void whatIsNoReportIsRefused(String text) throws IOException {
        assertRefused(diagnose("--from", file(text)));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[]{(byte) 0xff, (byte) 0xfe, 0});
        assertRefused(diagnose("--from", binary));
        assertRefused(diagnose("--from", folder));
        assertRefused(diagnose("--from", "/dev/zero"));
        assertRefused(diagnose("--from", folder.resolve("nosuch")));
        assertRefused(diagnose("--from", "a\u0000b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/full", "/no/such/folder/report"})
    void diagnosisIsShownThoughItCannotBeKept(String file) {
        Run run = diagnose("--from", REPORT, "--save", file);

        assertThat(run.out()).isEqualTo(diagnose("--from", REPORT).out());
        assertThat(run.err()).hasLineCount(1).contains("not saved: " + file + ": ");
        assertThat(run.status()).isEqualTo(ExitStatus.LOCAL.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "host:99999", "host:", ":80", "nosuch://host", "", " ", "localhost:1-100"})
    void operandThatLeadsNowhereIsNamed(String operand) {
        Run run = diagnose("--", operand);
        assertRefused(run);
        assertThat(run.err()).contains(operand).contains("expected");
    }

    @Test
    void linesOfStandardInputAreOperands() {
        Run run = Run.run("# comment\n\nhost:99999\r\nhttps://\n".getBytes(UTF_8), Map.of(), List.of("diagnose", "-"));
        assertThat(run.err().lines()).satisfiesExactly(line -> assertThat(line).contains("host:99999"),
                line -> assertThat(line).contains("https://"));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE.code());
    }

    @Test
    void halfACharacterOfAReportStaysHalfACharacter() throws IOException {
        String report =
                Files.readString(REPORT).replace("\"typed\":\"www.python.org\"", "\"typed\":\"\\ud800www\\udc00\"");
        Run run = diagnose("--json", "--from", file(report));

        assertThat(run.out()).startsWith("{\"command\":\"diagnose\",\"input\":\"\\ud800www\\udc00\",");
        assertThat(diagnose("--json", "--from", file(run.out()))).isEqualTo(run);
    }

    @Test
    void passwordsOfUrlsAreNotKept() {
        var reader = new DiagnoseTarget(ProbeCommand::tcpPort);
        var subject = reader.read("https://user:secret@www.example.org/a@b?c=@d").value().orElseThrow();
        assertThat(subject.typed()).isEqualTo("https://www.example.org/a@b?c=@d");
        assertThat(subject.host()).contains("www.example.org");
    }
}
