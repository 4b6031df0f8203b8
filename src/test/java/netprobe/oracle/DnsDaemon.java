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
import java.util.Random;
import netprobe.host.Sysctls;
import org.opentest4j.TestAbortedException;

/** A name server of others, in the foreground: NSD, BIND, Knot, unbound. Without the program, starting it aborts the test: a visible skip. */
public final class DnsDaemon implements AutoCloseable {

    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final int LAST_PORT = 0xffff;
    private static final int PORTS_TRIED = 1000;

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

    /**
     * A port of loopback on which nobody listens, neither for datagrams nor for streams, and which the kernel gives to no socket that asks for any:
     * dig would share it with a server (both set SO_REUSEPORT) and now and then hear its own query for an answer.
     */
    public static int freePort() throws IOException {
        String[] ephemeral = Sysctls.find("net.ipv4.ip_local_port_range").orElseThrow().value().split(" ", -1);
        int first = Integer.parseInt(ephemeral[0]);
        int last = Integer.parseInt(ephemeral[1]);
        return new Random().ints(PORTS_TRIED, FIRST_UNPRIVILEGED, LAST_PORT + 1)
                .filter(port -> port < first || last < port)
                .filter(DnsDaemon::isFree)
                .findFirst().orElseThrow(() -> new IOException("no free port outside " + first + ".." + last));
    }

    private static boolean isFree(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (var _ = new ServerSocket(port, 1, loopback); var _ = new DatagramSocket(port, loopback)) {
            return true;
        } catch (IOException taken) {
            return false;
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
