package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import netprobe.connect.greeting.GreetingProtocol;
import org.opentest4j.TestAbortedException;

/**
 * Real servers on free ports of loopback: Debian's, each with a configuration of the test's own, in a namespace that ends them all and keeps
 * what they write.
 *
 * <p>Without a server on this machine, starting it aborts the test with that reason: a visible skip.
 */
final class GreetingServers implements AutoCloseable {

    private static final Path RESOURCES = Path.of("src/test/resources/oracle/greetings");
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final Namespace namespace = Namespace.createOnThisNetwork();
    private final Map<GreetingProtocol, Integer> ports = new EnumMap<>(GreetingProtocol.class);

    /** Takes ports; nothing is started yet but the certificate's making. */
    GreetingServers() throws IOException {
        for (GreetingProtocol protocol : GreetingProtocol.values()) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.put(protocol, socket.getLocalPort());
            }
        }
        namespace.run("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2", "-keyout",
                "/run/server.key", "-out", "/run/server.pem");
    }

    int port(GreetingProtocol protocol) {
        return ports.getOrDefault(protocol, 0);
    }

    /** The certificate that every server has, in PEM. */
    String certificate() throws IOException {
        return namespace.run("cat", "/run/server.pem");
    }

    void startPostfix() throws IOException {
        require("/usr/sbin/postfix");
        configure("postfix-main.cf", "/run/postfix/etc/main.cf");
        configure("postfix-master.cf", "/run/postfix/etc/master.cf");
        namespace.run("mkdir", "/run/postfix/queue", "/run/postfix/data");
        namespace.run("chown", "postfix", "/run/postfix/data");
        start("postfix", "-c", "/run/postfix/etc", "start-fg");
        await(GreetingProtocol.SMTP, GreetingProtocol.SUBMISSIONS);
    }

    void startDovecot() throws IOException {
        require("/usr/sbin/dovecot");
        configure("dovecot.conf", "/run/dovecot.conf");
        namespace.run("mkdir", "/run/dovecot");
        start("dovecot", "-F", "-c", "/run/dovecot.conf");
        await(GreetingProtocol.IMAP, GreetingProtocol.IMAPS, GreetingProtocol.POP3, GreetingProtocol.POP3S);
    }

    void startVsftpd() throws IOException {
        require("/usr/sbin/vsftpd");
        configure("vsftpd.conf", "/run/vsftpd.conf");
        namespace.run("mkdir", "/run/vsftpd");
        start("vsftpd", "/run/vsftpd.conf");
        await(GreetingProtocol.FTP);
    }

    void startSshd() throws IOException {
        require("/usr/sbin/sshd");
        configure("sshd_config", "/run/sshd_config");
        namespace.run("mkdir", "/run/sshd");
        start("/usr/sbin/sshd", "-D", "-e", "-f", "/run/sshd_config");
        await(GreetingProtocol.SSH);
    }

    /** The little services, and leafnode for news. */
    void startXinetd() throws IOException {
        require("/usr/sbin/xinetd");
        require("/usr/sbin/leafnode");
        configure("xinetd.conf", "/run/xinetd.conf");
        configure("leafnode", "/etc/news/leafnode/config");
        start("xinetd", "-dontfork", "-f", "/run/xinetd.conf", "-pidfile", "/run/xinetd.pid");
        await(GreetingProtocol.ECHO, GreetingProtocol.NNTP);
    }

    void startNginx() throws IOException {
        require("/usr/sbin/nginx");
        configure("nginx.conf", "/run/nginx.conf");
        start("nginx", "-c", "/run/nginx.conf");
        await(GreetingProtocol.HTTP, GreetingProtocol.HTTPS);
    }

    void startUnbound() throws IOException {
        require("/usr/sbin/unbound");
        configure("unbound.conf", "/run/unbound.conf");
        start("unbound", "-d", "-c", "/run/unbound.conf");
        await(GreetingProtocol.DNS);
    }

    /** It serves the time of this machine, which it does not touch. */
    void startChrony() throws IOException {
        require("/usr/sbin/chronyd");
        configure("chrony.conf", "/run/chrony.conf");
        var process = namespace.command("chronyd", "-d", "-x", "-u", "root", "-f", "/run/chrony.conf")
                .redirectErrorStream(true).start();
        // it says so last, and listens then
        var log = process.inputReader(UTF_8);
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains("Running with root privileges")) {
                return;
            }
        }
        throw new AssertionError("chronyd ended");
    }

    private static void require(String program) {
        if (!Files.exists(Path.of(program))) {
            throw new TestAbortedException("no " + program + " here");
        }
    }

    private void configure(String resource, String file) throws IOException {
        String text = Files.readString(RESOURCES.resolve(resource));
        for (var entry : ports.entrySet()) {
            text = text.replace("@" + entry.getKey().name() + "@", Integer.toString(entry.getValue()));
        }
        namespace.write(file, text);
    }

    private void start(String... command) throws IOException {
        var log = File.createTempFile("greeting-server", ".log");
        log.deleteOnExit();
        namespace.command(command).redirectErrorStream(true).redirectOutput(log).start();
    }

    private void await(GreetingProtocol... protocols) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        for (GreetingProtocol protocol : protocols) {
            while (!listens(port(protocol))) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not there: " + Arrays.toString(protocols));
                }
                Thread.onSpinWait();
            }
        }
    }

    private static boolean listens(int port) throws IOException {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        namespace.close();
    }
}
