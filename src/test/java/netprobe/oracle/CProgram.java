package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** Compiles a C program of {@code src/test/resources/oracle}, for what only the C library itself can tell. */
final class CProgram {

    private CProgram() {}

    /** The compiled program in a folder. Without a C compiler the test is aborted with that reason: a visible skip. */
    static Path compile(String source, Path folder) throws IOException {
        Path program = folder.resolve(source.replace(".c", ""));
        Path file = Path.of("src/test/resources/oracle", source).toAbsolutePath();
        var compiler = start(new ProcessBuilder("cc", "-Wall", "-Wextra", "-Werror", "-O1", "-o", program.toString(),
                file.toString()).redirectErrorStream(true));
        var output = new String(compiler.getInputStream().readAllBytes(), UTF_8);
        if (compiler.onExit().join().exitValue() != 0) {
            throw new AssertionError(output);
        }
        return program;
    }

    private static Process start(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException noCompiler) {
            throw new TestAbortedException("no C compiler here: " + noCompiler.getMessage());
        }
    }
}
