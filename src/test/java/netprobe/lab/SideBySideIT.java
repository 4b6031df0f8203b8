package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import netprobe.lab.RunningScenario.Ended;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Several scenarios in one lab. */
class SideBySideIT {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static Lab lab;

    @BeforeAll
    static void open() {
        try {
            lab = Lab.open();
        } catch (LabUnavailable lack) {
            throw new TestAbortedException(lack.getMessage());
        }
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    @Test
    void eachHasItsOwnHostsFilesAndNames() throws Exception {
        var one = CompletableFuture.supplyAsync(() -> start("one"));
        var two = CompletableFuture.supplyAsync(() -> start("two"));

        try (var first = one.join(); var second = two.join()) {
            assertThat(run(first, "hostname; cat /etc/lab").out()).isEqualTo("one\none\n");
            assertThat(run(second, "hostname; cat /etc/lab").out()).isEqualTo("two\ntwo\n");
        }
    }

    @Test
    void oneThatIsTakenAwayLeavesTheOthers() throws Exception {
        try (var stays = start("stays")) {
            var goes = start("goes");
            var hangs = goes.command(List.of("sh", "-c", "echo ready; exec sleep 1000")).start();
            // what is not in there yet can't be taken away with it
            assertThat(hangs.inputReader(UTF_8).readLine()).isEqualTo("ready");
            goes.close();

            assertThat(hangs.onExit().join().exitValue()).isNotZero();
            assertThat(run(stays, "ip -brief link show eth0").out()).contains("UP");
        }
    }

    @Test
    void commandTellsOutputStatusAndTime() throws Exception {
        try (var running = start("output")) {
            Ended ended = run(running, "echo out; echo err >&2; exit 3");

            assertThat(ended.out()).isEqualTo("out\n");
            assertThat(ended.err()).isEqualTo("err\n");
            assertThat(ended.status()).isEqualTo(3);
            assertThat(ended.isOver()).isTrue();
            assertThat(ended.took()).isPositive();
        }
    }

    @Test
    void commandThatHangsIsEndedAndItsOutputCounts() throws Exception {
        try (var running = start("hangs")) {
            Ended ended = running.run(List.of("sh", "-c", "echo begun; sleep 1000"), Duration.ofMillis(500));

            assertThat(ended.isOver()).isFalse();
            assertThat(ended.out()).isEqualTo("begun\n");
        }
    }

    @Test
    void faultOfOneIsTold() throws IOException {
        var file = Files.writeString(folder.resolve("fault.toml"), text("fault") + "nft = \"rubbish\"\n");

        assertThatThrownBy(() -> lab.start(ScenarioFile.find(file.toString()).scenario()))
                .isInstanceOf(ScenarioFault.class).hasMessageContaining("fault.toml: client: rules.nft:1:");
    }

    private static RunningScenario start(String name) {
        try {
            var file = Files.writeString(folder.resolve(name + ".toml"), text(name));
            return lab.start(ScenarioFile.find(file.toString()).scenario());
        } catch (IOException | ScenarioFault | LabUnavailable unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static String text(String name) {
        return """
                title = "One of several"
                command = "resolve localhost"
                [client]
                hostname = "%1$s"
                addresses = ["192.0.2.10/24"]
                gateways = ["192.0.2.1"]
                files = { "/etc/lab" = "%1$s\\n" }
                """.formatted(name);
    }

    private static Ended run(RunningScenario running, String script) {
        return running.run(List.of("sh", "-c", script), LONG);
    }
}
