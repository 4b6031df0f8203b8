package netprobe.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import netprobe.cli.Console;
import netprobe.cli.Netprobe;

/**
 * What one command wrote and how it ended. Every line of JSON has been validated against the published schema.
 *
 * @param out standard output
 * @param err standard error
 * @param status exit status
 */
public record Run(String out, String err, int status) {

    /** Runs a command with nothing on standard input, in an empty environment, on a clock that stands still. */
    public static Run of(String... arguments) {
        return withInput(new byte[0], arguments);
    }

    /** Runs a command with this on standard input. */
    public static Run withInput(String input, String... arguments) {
        return withInput(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** Runs a command with these bytes on standard input. */
    public static Run withInput(byte[] input, String... arguments) {
        return run(input, Map.of(), List.of(arguments));
    }

    public static Run run(byte[] input, Map<String, String> environment, List<String> arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console =
                new Console(new ByteArrayInputStream(input), out, err, environment, () -> 0, false, false);
        int status = new Netprobe(console).run(arguments).code();
        var run = new Run(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), status);
        if (arguments.contains("--json") && !arguments.contains("--help")) {
            run.lines().forEach(Schemas::check);
        }
        return run;
    }

    /** Standard output by lines. */
    public List<String> lines() {
        return out.lines().toList();
    }

    /** Each line of standard output, read as JSON. */
    public List<JsonNode> objects() {
        return lines().stream().map(Schemas::check).toList();
    }
}
