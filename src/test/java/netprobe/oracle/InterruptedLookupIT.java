package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import netprobe.harness.Alone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program while a name server keeps silent: what is known is told, and nobody has to wait for the rest. */
@Alone
class InterruptedLookupIT {

    private static final int INTERRUPTED = 128 + 2;
    private static final int NO_ANSWER = 6;

    private static Namespace silence() throws IOException {
        var host = Namespace.create();
        host.addInterface("eth0", "192.0.2.129/25");
        host.write("/etc/hosts", "127.0.0.1 localhost\n");
        host.write("/etc/nsswitch.conf", "hosts: files dns\n");
        // nobody has that address, and the kernel takes three seconds to say so
        host.write("/etc/resolv.conf", "nameserver 192.0.2.200\noptions timeout:30 attempts:5\n");
        return host;
    }

    /** The quickest of several: what is held here is the program's own part, not the load of the machine. */
    @Test
    void interruptTellsWhatIsFinishedAndEndsWithin200Milliseconds() throws IOException {
        try (var host = silence()) {
            var times = new ArrayList<Duration>();
            for (int round = 0; round < 3; round++) {
                times.add(interruptAfterFirstAnswer(host));
            }
            assertThat(Collections.min(times)).isLessThan(Duration.ofMillis(200));
        }
    }

    private static Duration interruptAfterFirstAnswer(Namespace host) throws IOException {
        var shell = List.of("sh", "-c", "echo $$; exec \"$@\"", "sh");
        var command = new ArrayList<>(shell);
        command.addAll(List.of(Packaged.line("resolve", "--short", "-4", "localhost", "www.python.org")));
        var process = host.command(command.toArray(String[]::new)).start();
        var out = process.inputReader(UTF_8);
        var pid = out.readLine();
        assertThat(out.readLine()).isEqualTo("127.0.0.1");
        // stands ready, so that its own start is not counted
        var killer = host.command("sh", "-c", "echo ready; read -r go; kill -INT " + pid).start();
        killer.inputReader(UTF_8).readLine();

        long sent = System.nanoTime();
        killer.getOutputStream().close();
        int status = process.onExit().join().exitValue();
        var took = Duration.ofNanos(System.nanoTime() - sent);

        assertThat(status).isEqualTo(INTERRUPTED);
        assertThat(out.readLine()).isNull();
        return took;
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "jvm"})
    void timeoutCutsALookupThatCannotBeCancelled(String path) throws IOException {
        try (var host = silence()) {
            long start = System.nanoTime();
            var run = Packaged.run(host.command(Packaged.line("resolve", "--json", "--via", path, "--timeout", "300ms",
                    "www.python.org", "localhost")), new byte[0]);
            var took = Duration.ofNanos(System.nanoTime() - start);

            var answers = run.objects();
            assertThat(answers.getFirst().get("error").get("space").asText()).isEqualTo("deadline");
            assertThat(answers.getLast().get("addresses")).isNotEmpty();
            assertThat(took).as("the C library alone would wait for minutes").isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void onlyUnansweredNamesAreOneStatus() throws IOException {
        try (var host = silence()) {
            var run = Packaged.run(
                    host.command(Packaged.line("resolve", "--deadline", "300ms", "www.python.org", "pymotw.com")),
                    new byte[0]);

            assertThat(run.err().lines()).hasSize(2).allMatch(line -> line.contains("cut off"));
            assertThat(run.status()).isEqualTo(NO_ANSWER);
        }
    }
}
