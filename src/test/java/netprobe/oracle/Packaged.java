package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import netprobe.harness.Run;

/** The program as people get it: the launcher, with the packaged jar. */
final class Packaged {

    /** The launcher at the top of the project. */
    static final Path LAUNCHER = Path.of("netprobe").toAbsolutePath();

    private Packaged() {}

    /** A command line of the launcher, which interrupts reach though the tests may run in the background, where a shell has them ignored. */
    static String[] line(String... arguments) {
        var line = new ArrayList<>(List.of("env", "--default-signal=INT", LAUNCHER.toString()));
        line.addAll(List.of(arguments));
        return line.toArray(String[]::new);
    }

    /** Runs netprobe on this host, with that standard input. */
    static Run run(byte[] input, String... arguments) throws IOException {
        return run(new ProcessBuilder(line(arguments)), input);
    }

    /** Runs netprobe on this host with nothing on standard input. */
    static Run run(String... arguments) throws IOException {
        return run(new byte[0], arguments);
    }

    /** Runs a prepared command with that standard input. */
    static Run run(ProcessBuilder command, byte[] input) throws IOException {
        var process = command.start();
        var err = drain(process.getErrorStream());
        var out = drain(process.getInputStream());
        try (var stdin = process.getOutputStream()) {
            stdin.write(input);
        } catch (IOException notRead) {
            // the program may end before it has read everything: its output tells whether it should have
        }
        return new Run(out.join(), err.join(), process.onExit().join().exitValue());
    }

    private static CompletableFuture<String> drain(InputStream stream) {
        var drained = new CompletableFuture<String>();
        Thread.ofPlatform().daemon().start(() -> {
            try (stream) {
                drained.complete(new String(stream.readAllBytes(), UTF_8));
            } catch (IOException broken) {
                drained.completeExceptionally(broken);
            }
        });
        return drained;
    }
}
