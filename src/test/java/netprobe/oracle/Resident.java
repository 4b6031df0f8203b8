package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netprobe.harness.Run;
import netprobe.model.ExitStatus;
import org.assertj.core.util.Throwables;

/**
 * netprobe inside a namespace, as one JVM that runs any number of commands: thousands of lookups where a process for each would take minutes.
 */
final class Resident implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private record Request(List<String> arguments, String input) {}

    private Resident(Process process) {
        this.process = process;
        this.requests = process.outputWriter(UTF_8);
        this.answers = process.inputReader(UTF_8);
    }

    /** Starts the JVM inside the namespace, with these options such as {@code -Dname=value}. */
    static Resident startIn(Namespace namespace, String... options) throws IOException {
        return new Resident(java(namespace, List.of(options), Resident.class.getName()).start());
    }

    /** A JVM inside the namespace with this one's class path; what it says on standard error goes to this one's. */
    static ProcessBuilder java(Namespace namespace, List<String> options, String... program) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // failsafe hides the real class path behind a manifest
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        // two namespaces number their processes alike, and in /tmp their performance data would clash, which the JVM says on standard output
        var command = new ArrayList<>(List.of(java, "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath));
        command.addAll(options);
        command.addAll(List.of(program));
        return namespace.command(command.toArray(String[]::new)).redirectError(Redirect.INHERIT);
    }

    /** Runs one command with nothing on standard input. */
    Run run(String... arguments) throws IOException {
        return run(List.of(arguments), "");
    }

    /** Runs one command. */
    Run run(List<String> arguments, String input) throws IOException {
        requests.write(JSON.writeValueAsString(new Request(arguments, input)));
        requests.newLine();
        requests.flush();
        var line = answers.readLine();
        if (line == null) {
            throw new AssertionError("the JVM ended: its standard error says why");
        }
        return JSON.readValue(line, Run.class);
    }

    @Override
    public void close() throws IOException {
        requests.close();
        process.onExit().join();
    }

    /** The inside: answers one command a line until standard input ends. */
    public static void main(String[] none) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        var out = new PrintStream(System.out, true, UTF_8);
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            out.println(JSON.writeValueAsString(perform(JSON.readValue(line, Request.class))));
        }
    }

    private static Run perform(Request request) {
        try {
            return Run.withInput(request.input(), request.arguments().toArray(String[]::new));
        } catch (RuntimeException | Error bug) {
            return new Run("", Throwables.getStackTrace(bug), ExitStatus.INTERNAL.code());
        }
    }
}
