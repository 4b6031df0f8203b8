package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import netprobe.harness.Schemas;

/** The packaged {@code netprobe listen --json}; every line of it is held against the schema. */
final class ListenerProcess implements AutoCloseable {

    private static final String END = "";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final JsonNode beginning;

    private ListenerProcess(List<String> before, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of("listen", "--json"));
        words.addAll(List.of(arguments));
        var command = new ArrayList<>(before);
        command.addAll(List.of(Packaged.line(words.toArray(String[]::new))));
        this.process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        Thread.ofPlatform().daemon().start(() -> drain(process.inputReader(UTF_8)));
        this.beginning = next();
    }

    /** A listener whose lines nobody takes would have to wait. */
    private void drain(BufferedReader output) {
        try (output) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException killed) {
            // its status tells
        } finally {
            lines.add(END);
        }
    }

    private String line() {
        try {
            return lines.take();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it and waits until it listens. */
    static ListenerProcess start(String... arguments) throws IOException {
        return new ListenerProcess(List.of(), arguments);
    }

    /** The same by way of another command. */
    static ListenerProcess startBy(List<String> before, String... arguments) throws IOException {
        return new ListenerProcess(before, arguments);
    }

    /** The first event. */
    JsonNode beginning() {
        return beginning;
    }

    /** The port of all its sockets. */
    String port() {
        String local = beginning.get("sockets").get(0).get("local").asText();
        return local.substring(local.lastIndexOf(':') + 1);
    }

    /** The next event. */
    JsonNode next() {
        String line = line();
        if (line.equals(END)) {
            throw new AssertionError("it ended");
        }
        return Schemas.check(line);
    }

    /** The next events of that kind, passing over others. */
    List<JsonNode> next(String event, int count) {
        var events = new ArrayList<JsonNode>();
        while (events.size() < count) {
            JsonNode next = next();
            if (next.get("event").asText().equals(event)) {
                events.add(next);
            }
        }
        return events;
    }

    /** All further events, down to the last. */
    List<JsonNode> rest() {
        var events = new ArrayList<JsonNode>();
        for (String line = line(); !line.equals(END); line = line()) {
            events.add(Schemas.check(line));
        }
        return events;
    }

    /** Interrupts it, as Ctrl-C does. */
    void interrupt() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().onExit().join();
    }

    /** Its exit status, once it has ended. */
    int status() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
