package netprobe.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A scenario whose network stands: commands can be run in its client. */
public final class RunningScenario implements AutoCloseable {

    private static final String COMMAND = "/run/netprobe";

    /** What says something to resolvers, to Java, or of whom to trust, and would say it in there. */
    private static final List<String> ELSEWHERE = List.of("RES_OPTIONS", "LOCALDOMAIN", "HOSTALIASES", "CLASSPATH",
            "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY",
            "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "SSL_CERT_FILE", "SSL_CERT_DIR");

    private final Lab lab;
    private final Scenario scenario;
    private final String id;

    RunningScenario(Lab lab, Scenario scenario, String id) {
        this.lab = lab;
        this.scenario = scenario;
        this.id = id;
    }

    /**
     * What a command came to.
     *
     * @param out standard output
     * @param err standard error
     * @param status exit status; 128 and more for a signal
     * @param took from its start to its end
     * @param isOver whether it ended by itself
     */
    public record Ended(String out, String err, int status, Duration took, boolean isOver) {}

    /** What is run. */
    public Scenario scenario() {
        return scenario;
    }

    /** A program with its arguments, to be run in the client, where {@code netprobe} is on the path. */
    public ProcessBuilder command(List<String> words) {
        var session = scenario.network().client().session();
        var all = new ArrayList<>(List.of("nsenter", "--target", Long.toString(lab.pid())));
        if (!KeeperProcess.isRoot()) {
            all.addAll(List.of("--user", "--preserve-credentials"));
        }
        Path namespaces = lab.root().resolve("proc").resolve(clientProcess()).resolve("ns");
        all.addAll(List.of("--pid", "--ipc", "--net=" + namespaces.resolve("net"),
                "--mount=" + namespaces.resolve("mnt"), "--uts=" + namespaces.resolve("uts")));
        all.addAll(List.of("sh", "-c", Scripts.text("enter.sh"), "enter", Path.of("").toAbsolutePath().toString(),
                session.user().orElse("")));
        all.addAll(words);
        var command = new ProcessBuilder(all);
        ELSEWHERE.forEach(command.environment()::remove);
        command.environment().merge("PATH", COMMAND, (path, ours) -> ours + ':' + path);
        command.environment().putAll(session.environment());
        return command;
    }

    /** The process that holds the client's namespaces open: its number within the keeper's. */
    private String clientProcess() {
        try {
            return Files.readString(lab.root().resolve("run/lab").resolve(id).resolve("client/pid")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs a command in the client with nothing on its standard input.
     *
     * @param limit it is ended after that, and what it has written until then counts
     */
    public Ended run(List<String> words, Duration limit) {
        long start = System.nanoTime();
        try {
            Process process = command(words).redirectInput(Redirect.from(Path.of("/dev/null").toFile())).start();
            var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()), Lab::start);
            var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()), Lab::start);
            boolean over = process.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (!over) {
                end(process);
            }
            return new Ended(out.join(), err.join(), process.onExit().join().exitValue(),
                    Duration.ofNanos(System.nanoTime() - start), over);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the network away, with all that runs in it. */
    @Override
    public void close() {
        lab.end(id);
    }
}
