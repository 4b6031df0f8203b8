package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Python's {@code socket} module as a witness: one python3 process that answers any number of calls, in batches.
 *
 * <p>Without a python3 on the path, starting it aborts the test with that reason: a visible skip.
 */
public final class Python implements AutoCloseable {

    /** Lone surrogates, which stand for bytes that are not UTF-8, survive only as escapes. */
    private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Path SCRIPT = Path.of("src/test/resources/oracle/socket_oracle.py").toAbsolutePath();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static @Nullable String executable;

    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final Map<String, Integer> constants = new HashMap<>();
    private final String version;

    private Python(ProcessBuilder command) throws IOException {
        process = command.redirectError(Redirect.INHERIT).start();
        requests = process.outputWriter(UTF_8);
        answers = process.inputReader(UTF_8);
        version = call("version").value().asText();
    }

    /** Starts python3 on this host. */
    static Python start() throws IOException {
        return new Python(new ProcessBuilder(executable(), SCRIPT.toString()));
    }

    /** Starts python3 inside a namespace. */
    static Python startIn(Namespace namespace) throws IOException {
        return new Python(namespace.command(executable(), SCRIPT.toString()));
    }

    /** Starts python3 by a command that runs another, such as {@code netprobe lab run NAME --exec}. */
    static Python startBy(List<String> command) throws IOException {
        var words = new ArrayList<>(command);
        words.addAll(List.of(executable(), SCRIPT.toString()));
        return new Python(new ProcessBuilder(words));
    }

    /** The interpreter itself: the {@code python3} on the path may be a slow shim that looks for it. */
    public static synchronized String executable() {
        var known = executable;
        if (known == null) {
            known = find();
            executable = known;
        }
        return known;
    }

    private static String find() {
        try {
            var probe = new ProcessBuilder("python3", "-c", "import sys; print(sys.executable)").start();
            try (var output = probe.inputReader(UTF_8)) {
                var path = output.readLine();
                if (path != null) {
                    return path;
                }
            }
        } catch (IOException notFound) {
            throw new TestAbortedException("no python3 on the path: " + notFound.getMessage());
        }
        throw new TestAbortedException("python3 does not say where it is");
    }

    /** Such as {@code 3.11.7}. */
    String version() {
        return version;
    }

    /** The value of a constant of the module, by name. */
    int constant(String name) {
        return constants.computeIfAbsent(name, symbol -> call("constant", symbol).value().asInt());
    }

    /** Makes one call. */
    Outcome call(String function, @Nullable Object... arguments) {
        return callAll(List.of(Call.of(function, arguments))).getFirst();
    }

    /** Makes many calls in one go, and gives their outcomes in the same order. */
    synchronized List<Outcome> callAll(List<Call> calls) {
        var outcomes = new ArrayList<Outcome>(calls.size());
        exchange(calls).forEach(answer -> outcomes.add(outcome(answer)));
        return outcomes;
    }

    private JsonNode exchange(List<Call> calls) {
        try {
            requests.write(JSON.writeValueAsString(calls.stream().map(Call::message).toList()));
            requests.newLine();
            requests.flush();
            var line = answers.readLine();
            if (line == null) {
                throw new AssertionError("python3 ended: its standard error says why");
            }
            return JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("not what the oracle speaks", notJson);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Outcome outcome(JsonNode answer) {
        if (answer.has("value")) {
            return new Outcome.Returned(answer.get("value"));
        }
        var number = answer.get("number");
        return new Outcome.Raised(answer.get("raised").asText(),
                number.isNull() ? OptionalInt.empty() : OptionalInt.of(number.asInt()), answer.get("message").asText());
    }

    @Override
    public void close() throws IOException {
        requests.close();
        // it ends by itself then; ended by force inside a namespace, it would wait for whoever adopts it to bury it
        process.onExit().completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS).join().destroy();
    }
}
