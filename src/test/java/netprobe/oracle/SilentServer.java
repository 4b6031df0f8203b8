package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A host whose name server keeps silent, and its user, who interrupts what waits for it. */
final class SilentServer implements AutoCloseable {

    private static final int INTERRUPTED = 128 + 2;
    private static final int ROUNDS = 3;

    private final Namespace host;

    private SilentServer(Namespace host) {
        this.host = host;
    }

    /** Makes the host. */
    static SilentServer create() throws IOException {
        var host = Namespace.create();
        host.addInterface("eth0", "192.0.2.129/25");
        host.write("/etc/hosts", "127.0.0.1 localhost\n");
        host.write("/etc/nsswitch.conf", "hosts: files dns\n");
        // nobody has that address, and the kernel takes three seconds to say so
        host.write("/etc/resolv.conf", "nameserver 192.0.2.200\noptions timeout:30 attempts:5\n");
        return new SilentServer(host);
    }

    /** The packaged program on the host, to be started. */
    ProcessBuilder netprobe(String... arguments) {
        return host.command(Packaged.line(arguments));
    }

    /**
     * How long the packaged program takes to end once it is interrupted, after one line: the quickest of several, since what counts is the
     * program's own part, not the load of the machine.
     *
     * @param finished the line, after which nothing more may come
     */
    Duration interruptedAfter(String finished, String... arguments) throws IOException {
        var times = new ArrayList<Duration>();
        for (int round = 0; round < ROUNDS; round++) {
            times.add(interruptedOnce(finished, arguments));
        }
        return Collections.min(times);
    }

    private Duration interruptedOnce(String finished, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", "echo $$; exec \"$@\"", "sh"));
        command.addAll(List.of(Packaged.line(arguments)));
        var process = host.command(command.toArray(String[]::new)).start();
        var out = process.inputReader(UTF_8);
        var pid = out.readLine();
        assertThat(out.readLine()).isEqualTo(finished);
        // stands ready, so that its own start is not counted
        var killer = host.command("sh", "-c", "echo ready; read -r go; kill -INT " + pid).start();
        killer.inputReader(UTF_8).readLine();

        long sent = System.nanoTime();
        killer.getOutputStream().close();
        int status = process.onExit().join().exitValue();
        var took = Duration.ofNanos(System.nanoTime() - sent);

        assertThat(status).isEqualTo(INTERRUPTED);
        assertThat(out.readLine()).isNull();
        return took;
    }

    @Override
    public void close() throws IOException {
        host.close();
    }
}
