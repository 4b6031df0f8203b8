package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/**
 * A real recursive resolver (unbound) inside a namespace, at 127.0.0.1 and ::1, port 53, for which one zone file is the whole Internet.
 *
 * <p>It ends with its namespace. Without unbound on this machine, starting it aborts the test with that reason: a visible skip.
 */
final class NameServer {

    private static final Path RESOURCES = Path.of("src/test/resources/oracle");

    private NameServer() {}

    /** Starts the resolver on a zone file of {@code src/test/resources/oracle}, and returns when it answers. */
    static void start(Namespace namespace, String zone) throws IOException {
        startOn(namespace, Files.readString(RESOURCES.resolve(zone)));
    }

    /** Starts the resolver on the text of a zone file for the root, and returns when it answers. */
    static void startOn(Namespace namespace, String zone) throws IOException {
        namespace.write("/etc/unbound/root.zone", zone);
        namespace.write("/etc/unbound/netprobe.conf", Files.readString(RESOURCES.resolve("unbound.conf")));
        var process = namespace.command("unbound", "-d", "-c", "/etc/unbound/netprobe.conf").redirectErrorStream(true)
                .start();
        var log = process.inputReader(UTF_8);
        var said = new StringBuilder();
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            if (line.contains("start of service")) {
                drain(log);
                return;
            }
        }
        throw new TestAbortedException("no unbound here: " + said);
    }

    /** Reads on: a server whose log nobody takes stands still when the pipe is full. */
    private static void drain(Reader log) {
        Thread.ofPlatform().daemon().start(() -> {
            try (log) {
                log.transferTo(Writer.nullWriter());
            } catch (IOException ended) {
                // with its namespace
            }
        });
    }
}
