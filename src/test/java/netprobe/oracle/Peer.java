package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The other end of a connection, by python3: {@code peers.py} says what each of them does. */
final class Peer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SCRIPT = Path.of("src/test/resources/oracle/peers.py").toAbsolutePath();

    private final Process process;
    private final BufferedReader lines;

    private Peer(ProcessBuilder command) throws IOException {
        this.process = command.redirectError(Redirect.INHERIT).start();
        this.lines = process.inputReader(UTF_8);
    }

    /** The command line of one. */
    static String[] line(String... arguments) {
        var line = new ArrayList<>(List.of(Python.executable(), SCRIPT.toString()));
        line.addAll(List.of(arguments));
        return line.toArray(String[]::new);
    }

    /** Starts one on this host. */
    static Peer start(String... arguments) throws IOException {
        return new Peer(new ProcessBuilder(line(arguments)));
    }

    /** Starts one inside a namespace. */
    static Peer startIn(Namespace namespace, String... arguments) throws IOException {
        return new Peer(namespace.command(line(arguments)));
    }

    /** Runs one that says one thing. */
    static JsonNode run(String... arguments) throws IOException {
        try (var peer = start(arguments)) {
            return peer.next();
        }
    }

    /** What it says next. */
    JsonNode next() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new AssertionError("the peer ended: its standard error says why");
        }
        return JSON.readTree(line);
    }

    /** The port that it says first. */
    String port() throws IOException {
        return next().get("port").asText();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
