package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in Python that runs in a namespace until its test ends, and says on its first line that it is ready. */
final class Script implements AutoCloseable {

    private static final Path RESOURCES = Path.of("src/test/resources/oracle");

    /** Ends it with its standard input: a signal would only reach the one who entered the namespace for it. */
    private static final String END = """
            import os, sys, threading
            threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
            """;

    private final Process process;

    private Script(Process process) {
        this.process = process;
    }

    /** Starts a program. */
    static Script of(Namespace host, String program, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Python.executable(), "-c", END + program));
        command.addAll(List.of(arguments));
        var process = host.command(command.toArray(String[]::new)).redirectError(Redirect.INHERIT).start();
        if (process.inputReader(UTF_8).readLine() == null) {
            throw new AssertionError("it ended: its standard error says why");
        }
        return new Script(process);
    }

    /** Starts a program that is a file of {@code src/test/resources/oracle}. */
    static Script ofFile(Namespace host, String file, String... arguments) throws IOException {
        return of(host, Files.readString(RESOURCES.resolve(file)), arguments);
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
