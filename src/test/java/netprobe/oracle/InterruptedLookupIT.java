package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import netprobe.harness.Alone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program while a name server keeps silent: what is known is told, and nobody has to wait for the rest. */
@Alone
class InterruptedLookupIT {

    private static final int NO_ANSWER = 6;

    @Test
    void interruptTellsWhatIsFinishedAndEndsWithin200Milliseconds() throws IOException {
        try (var host = SilentServer.create()) {
            assertThat(host.interruptedAfter("127.0.0.1", "resolve", "--short", "-4", "localhost", "www.python.org"))
                    .isLessThan(Duration.ofMillis(200));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "jvm"})
    void timeoutCutsALookupThatCannotBeCancelled(String path) throws IOException {
        try (var host = SilentServer.create()) {
            long start = System.nanoTime();
            var run = Packaged.run(host.netprobe("resolve", "--json", "--via", path, "--timeout", "300ms",
                    "www.python.org", "localhost"), new byte[0]);
            var took = Duration.ofNanos(System.nanoTime() - start);

            var answers = run.objects();
            assertThat(answers.getFirst().get("error").get("space").asText()).isEqualTo("deadline");
            assertThat(answers.getLast().get("addresses")).isNotEmpty();
            assertThat(took).as("the C library alone would wait for minutes").isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void onlyUnansweredNamesAreOneStatus() throws IOException {
        try (var host = SilentServer.create()) {
            var run = Packaged.run(
                    host.netprobe("resolve", "--deadline", "300ms", "www.python.org", "pymotw.com"), new byte[0]);

            assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.contains("cut off"));
            assertThat(run.status()).isEqualTo(NO_ANSWER);
        }
    }
}
