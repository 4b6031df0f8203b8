package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** A name server of others, in the foreground: NSD, BIND, Knot, unbound. Without the program, starting it aborts the test: a visible skip. */
public final class DnsDaemon implements AutoCloseable {

    private final Process process;

    private DnsDaemon(Process process) {
        this.process = process;
    }

    /**
     * Starts one, and returns when it says that it is ready.
     *
     * @param ready what it says then, and in no line before
     */
    public static DnsDaemon start(String ready, String... command) throws IOException {
        return start(ready, new ProcessBuilder(command));
    }

    /** As {@link #start(String, String...)}, in surroundings of the caller's. */
    static DnsDaemon start(String ready, ProcessBuilder command) throws IOException {
        Process process;
        try {
            process = command.redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new TestAbortedException("no " + command.command().getFirst() + " here: " + missing.getMessage());
        }
        var log = process.inputReader(UTF_8);
        var said = new StringBuilder();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            if (line.contains(ready)) {
                drain(log);
                return new DnsDaemon(process);
            }
        }
        throw new AssertionError(command.command() + " ended: " + said);
    }

    /** A server whose log nobody takes stands still when the pipe is full. */
    private static void drain(BufferedReader log) {
        Thread.ofPlatform().daemon().start(() -> {
            try (log) {
                log.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                // with the server
            }
        });
    }

    /** A port on which nobody listens, neither for datagrams nor for streams. */
    public static int freePort() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (var tcp = new ServerSocket(0, 1, loopback); var udp = new DatagramSocket(tcp.getLocalPort(), loopback)) {
            return udp.getLocalPort();
        }
    }

    /** Writes a file below a folder, and gives its path. */
    static String write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text).toString();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
