package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import netprobe.harness.Alone;
import netprobe.harness.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged {@code diagnose} where name servers keep silent, and its reader has enough. */
@Alone
class DiagnoseIT {

    private static final int NO_ANSWER = 6;
    private static final String REFUSED = "failed tcp.refused 127.0.0.1:1";

    @TempDir
    private static Path folder;

    private static SilentServer silence;

    @BeforeAll
    static void start() throws IOException {
        silence = SilentServer.create();
    }

    @AfterAll
    static void stop() throws IOException {
        silence.close();
    }

    private static Run diagnose(String input, String... arguments) throws IOException {
        var line = new ArrayList<>(List.of("diagnose"));
        line.addAll(List.of(arguments));
        return Packaged.run(silence.netprobe(line.toArray(String[]::new)), input.getBytes(UTF_8));
    }

    @Test
    void deadlineEndsItAndWhatIsNotKnownIsSaid() throws IOException {
        Run run = diagnose("", "--json", "--deadline", "1s", "www.python.org");

        var diagnosis = run.objects().getFirst();
        assertThat(diagnosis.get("verdict").asText()).isIn("failed", "unknown");
        assertThat(diagnosis.get("report").get("unseen")).isNotEmpty();
        assertThat(diagnosis.get("took_ms").asDouble()).as("the C library alone would wait for minutes")
                .isLessThan(2_500);
        assertThat(run.status()).isEqualTo(NO_ANSWER);
    }

    @Test
    void targetsOfStandardInputAreDiagnosedInTheirOrder() throws IOException {
        Run run =
                diagnose("localhost:1\n\n# a comment\nhost:99999\n127.0.0.1:1\n", "--short", "--timeout", "200ms", "-");

        assertThat(run.lines()).containsExactly(REFUSED, REFUSED);
        assertThat(run.err()).hasLineCount(1).contains("host:99999");
    }

    @Test
    void readerThatHasEnoughEndsItQuietly() throws IOException {
        Path report = folder.resolve("report");
        diagnose("", "--save", report.toString(), "--timeout", "200ms", "127.0.0.1:1");
        Files.writeString(report, Files.readString(report).repeat(300));
        String[] shell = {"sh", "-c", "{ \"$@\"; echo status $? >&2; } | head -1", "sh"};
        var line = new ArrayList<>(List.of(shell));
        line.addAll(List.of(Packaged.line("diagnose", "-v", "--from", report.toString())));

        Run run = Packaged.run(new ProcessBuilder(line), new byte[0]);

        assertThat(run.lines()).hasSize(1).first().asString().startsWith("FAILED");
        assertThat(run.err()).isEqualTo("status 0\n");
    }

    @Test
    void interruptLeavesWhatIsFinishedAndEndsWithin200Milliseconds() throws IOException {
        assertThat(silence.interruptedAfter(REFUSED, "diagnose", "--short", "--timeout", "200ms", "127.0.0.1:1",
                "www.python.org")).isLessThan(Duration.ofMillis(200));
    }
}
