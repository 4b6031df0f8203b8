package netprobe.tables;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The C compiler of this machine, which knows what its headers say. Without one the test is aborted with that reason: a visible skip. */
record CCompiler(Path folder) {

    private static final String GCC = "gcc";

    /** The macros that these lines of {@code #include} define, as {@code #define NAME VALUE}. */
    List<String> macros(String includes) {
        return run(List.of(GCC, "-D_GNU_SOURCE", "-dM", "-E", "-"), includes);
    }

    /** What a program prints. */
    List<String> output(String program) {
        Path executable = folder.resolve("program");
        run(List.of(GCC, "-w", "-D_GNU_SOURCE", "-x", "c", "-o", executable.toString(), "-"), program);
        return run(List.of(executable.toString()), "");
    }

    private List<String> run(List<String> command, String input) {
        try {
            Path from = Files.writeString(folder.resolve("input"), input);
            Path errors = folder.resolve("errors");
            Process process =
                    start(new ProcessBuilder(command).redirectInput(from.toFile()).redirectError(errors.toFile()));
            List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
            if (process.waitFor() != 0) {
                throw new AssertionError(command + ": " + Files.readString(errors));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TestAbortedException("interrupted");
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException absent) {
            throw new TestAbortedException("no C compiler: " + absent.getMessage());
        }
    }
}
