package netprobe.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import netprobe.harness.Alone;
import netprobe.model.ExitStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** However a run of the lab ends, nothing of it is left: no process, no namespace, no mount. */
@Alone
class LabRemovalIT {

    private static final String LEAST = "src/test/resources/lab/least.toml";

    /** Ends by no signal that it can ignore, and leaves another process behind. */
    private static final String STUBBORN = "trap '' INT TERM HUP; echo ready; sleep 1000 & sleep 1000; sleep 1000";

    /** By which every process of a run is known, wherever it is: they inherit it. */
    private final String mark = "LAB_REMOVAL=" + UUID.randomUUID();

    private List<String> mounts = List.of();
    private List<Path> namespaces = List.of();

    @BeforeEach
    void look() throws IOException {
        mounts = mounts();
        namespaces = namespaces();
    }

    @Test
    void netprobeIsKilled() throws Exception {
        var netprobe = ready();
        endsAll(netprobe::destroyForcibly);
    }

    @Test
    void netprobeIsTerminated() throws Exception {
        var netprobe = ready();
        endsAll(netprobe::destroy);
    }

    @Test
    void netprobeIsInterrupted() throws Exception {
        var netprobe = ready();
        endsAll(() -> new ProcessBuilder("kill", "-INT", Long.toString(netprobe.pid())).start().onExit().join());
    }

    @Test
    void keeperIsKilled() throws Exception {
        var netprobe = ready();
        endsAll(() -> marked().filter(process -> process.info().arguments()
                .map(words -> words.length > 0 && words[words.length - 1].endsWith(".Keeper")).orElse(false))
                .forEach(ProcessHandle::destroyForcibly));

        assertThat(netprobe.onExit().join().exitValue()).isNotZero();
    }

    @Test
    void nobodyReadsWhatTheCommandWrites() throws Exception {
        var netprobe = ready("yes");
        endsAll(netprobe.getInputStream()::close);
    }

    @Test
    void commandHangsUntilTheDeadline() throws Exception {
        var run = Packaged.run(command("--deadline", "2s", LEAST, "--exec", "sh", "-c", STUBBORN), new byte[0]);

        assertThat(run.status()).isEqualTo(ExitStatus.TIMED_OUT.code());
        assertNothingIsLeft();
    }

    @Test
    void scenarioCannotBeBuilt(@TempDir Path folder) throws Exception {
        var broken = Files.writeString(folder.resolve("broken.toml"),
                Files.readString(Path.of(LEAST)) + "run = [\"sleep 1000 & false\"]\n");
        var run = Packaged.run(command(broken.toString()), new byte[0]);

        assertThat(run.err()).contains("client: sleep 1000 & false: ended with status 1");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE.code());
        assertNothingIsLeft();
    }

    private ProcessBuilder command(String... arguments) {
        var command = new ProcessBuilder(Packaged.line("lab", "run"));
        command.command().addAll(List.of(arguments));
        command.environment().put(mark.substring(0, mark.indexOf('=')), mark.substring(mark.indexOf('=') + 1));
        return command;
    }

    /** Of its folders for temporary files, netprobe sees only what it makes there itself. */
    @Test
    void nothingIsWrittenThatStays() throws Exception {
        var script = """
                folders=
                for folder in /tmp /var/tmp /dev/shm; do
                    case $PWD/ in "$folder"/*) continue ;; esac
                    mount -t tmpfs tmpfs $folder && folders="$folders $folder"
                done
                %s lab run %s --exec true && find $folders -mindepth 1; echo over $folders
                """.formatted(Packaged.LAUNCHER, LEAST);
        var run = Packaged.run(new ProcessBuilder("unshare", "--mount", "sh", "-c", script), new byte[0]);
        assumeThat(run.err()).doesNotContain("can't be run here", "unshare:");

        assertThat(run.out()).startsWith("over /");
    }

    private Process ready() throws IOException {
        return ready(STUBBORN);
    }

    private Process ready(String script) throws IOException {
        var netprobe = command(LEAST, "--exec", "sh", "-c", script).start();
        if (netprobe.inputReader().readLine() == null) {
            throw new TestAbortedException(new String(netprobe.getErrorStream().readAllBytes(), ISO_8859_1));
        }
        return netprobe;
    }

    /** What ends something. */
    private interface Ending {
        void run() throws Exception;
    }

    private void endsAll(Ending ending) throws Exception {
        var running = marked().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        assertThat(running).as("netprobe, unshare, the keeper, what holds the client, nsenter, the command")
                .hasSizeGreaterThan(5);
        ending.run();
        CompletableFuture.allOf(running).get(20, TimeUnit.SECONDS);
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(marked().map(ProcessHandle::info)).isEmpty();
        assertThat(mounts()).isEqualTo(mounts);
        assertThat(namespaces()).isEqualTo(namespaces);
    }

    private Stream<ProcessHandle> marked() {
        return ProcessHandle.allProcesses().filter(this::isMarked);
    }

    private boolean isMarked(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"), ISO_8859_1)
                    .contains(mark);
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> mounts() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/mounts"), ISO_8859_1);
    }

    private static List<Path> namespaces() throws IOException {
        var folder = Path.of("/run/netns");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
