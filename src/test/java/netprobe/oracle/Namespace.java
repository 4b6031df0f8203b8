package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * A host made for one test: a Linux network, mount, process and UTS namespace whose only address is loopback's and whose {@code /etc} is
 * a copy that the test writes into.
 *
 * <p>Whatever is done in it, nothing outside changes and nothing remains: see {@code namespace.sh}. Where one can't be made (another
 * platform, not root), making it aborts the test with the reason: a visible skip.
 */
final class Namespace implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src/test/resources/oracle/namespace.sh").toAbsolutePath();

    private final Process holder;
    private final String pid;

    private Namespace(Process holder, String pid) {
        this.holder = holder;
        this.pid = pid;
    }

    /** Makes a namespace that resolves names by {@code /etc/hosts} alone, which names only localhost. */
    static Namespace create() throws IOException {
        return create("--net");
    }

    /** The same, but with the network of this host: servers that the test itself runs on loopback can be reached. */
    static Namespace createOnThisNetwork() throws IOException {
        return create("--mount");
    }

    private static Namespace create(String kind) throws IOException {
        var namespace = hold(kind);
        namespace.write("/etc/hosts", "127.0.0.1 localhost\n::1 localhost\n");
        namespace.write("/etc/host.conf", "multi on\n");
        namespace.write("/etc/nsswitch.conf", "hosts: files\nservices: files\nprotocols: files\nnetworks: files\n");
        namespace.write("/etc/resolv.conf", "");
        namespace.write("/etc/gai.conf", "");
        namespace.run("hostname", "vantage");
        return namespace;
    }

    private static Namespace hold(String kind) throws IOException {
        var holder = startHolder(kind);
        var pid = holder.inputReader(UTF_8).readLine();
        if (pid == null) {
            throw new TestAbortedException(
                    "no namespace can be made here: " + new String(holder.getErrorStream().readAllBytes(), UTF_8));
        }
        return new Namespace(holder, pid);
    }

    private static Process startHolder(String kind) {
        try {
            return new ProcessBuilder("unshare", kind, "--mount", "--uts", "--ipc", "--pid", "--fork",
                    "--kill-child",
                    "sh", SCRIPT.toString()).start();
        } catch (IOException noUnshare) {
            throw new TestAbortedException("no namespace can be made here: " + noUnshare.getMessage());
        }
    }

    /** Writes a file that only this namespace sees, such as {@code /etc/hosts}. */
    void write(String path, String text) throws IOException {
        write(path, text.getBytes(UTF_8));
    }

    /** Writes the bytes of a file that only this namespace sees: one below {@code /etc} or {@code /run}. */
    void write(String path, byte[] bytes) throws IOException {
        if (!path.startsWith("/etc/") && !path.startsWith("/run/")) {
            throw new IllegalArgumentException("shared with the host: " + path);
        }
        var file = Path.of("/proc", pid, "root", path);
        // a symbolic link would lead out of the namespace
        Files.deleteIfExists(file);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Adds an interface with addresses in CIDR form. Nobody answers behind it. */
    void addInterface(String name, String... addresses) throws IOException {
        var peer = name + "-peer";
        run("ip", "link", "add", name, "type", "veth", "peer", "name", peer);
        run("ip", "link", "set", peer, "up");
        bringUp(name, addresses);
    }

    /** Lays a cable between an interface of this namespace and one of another; addresses are in CIDR form. */
    void connect(String name, String address, Namespace other, String otherName, String otherAddress)
            throws IOException {
        output(new ProcessBuilder("ip", "link", "add", name, "netns", pid, "type", "veth", "peer", "name", otherName,
                "netns", other.pid));
        bringUp(name, address);
        other.bringUp(otherName, otherAddress);
    }

    /** Puts the other end of an interface that was {@linkplain #addInterface added} into another namespace. */
    void extend(String name, Namespace other) throws IOException {
        var peer = name + "-peer";
        output(new ProcessBuilder("nsenter", "--target", pid, "--net", "ip", "link", "set", peer, "netns", other.pid));
        other.run("ip", "link", "set", peer, "up");
    }

    private void bringUp(String name, String... addresses) throws IOException {
        for (var address : addresses) {
            // usable at once: duplicate address detection would take a second
            var options = address.contains(":") ? List.of("nodad") : List.<String>of();
            var command = new ArrayList<>(List.of("ip", "address", "add", address, "dev", name));
            command.addAll(options);
            run(command.toArray(String[]::new));
        }
        run("ip", "link", "set", name, "up");
    }

    /** A command to be started inside, in the same directory as this test. */
    ProcessBuilder command(String... command) {
        // interrupts reach it and its parent though the tests may run in the background, where a shell has them ignored
        var all = new ArrayList<>(
                List.of("env", "--default-signal=INT", "nsenter", "--target", pid, "--all", "--wd", "--"));
        all.addAll(List.of(command));
        return new ProcessBuilder(all);
    }

    /** Runs a command inside that must succeed, and gives its standard output. */
    String run(String... command) throws IOException {
        return output(command(command));
    }

    private static String output(ProcessBuilder command) throws IOException {
        var process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(String.join(" ", command.command()) + ": " + output);
        }
        return output;
    }

    @Override
    public void close() throws IOException {
        holder.getOutputStream().close();
        holder.onExit().join();
    }
}
