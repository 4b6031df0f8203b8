package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static netprobe.model.Greeting.Verdict.RIGHT;
import static netprobe.model.Greeting.Verdict.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netprobe.connect.greeting.Greeted;
import netprobe.connect.greeting.GreetingProbe;
import netprobe.connect.greeting.GreetingProtocol;
import netprobe.connect.greeting.GreetingRequest;
import netprobe.connect.greeting.TlsUpgrade;
import netprobe.connect.tls.InvalidPem;
import netprobe.connect.tls.Reconnection;
import netprobe.connect.tls.TlsOutcome;
import netprobe.connect.tls.TlsProbe;
import netprobe.connect.tls.TlsRequest;
import netprobe.connect.tls.TlsSettings;
import netprobe.connect.tls.TrustAnchors;
import netprobe.model.Greeting;
import netprobe.model.Greeting.Detail.Capabilities;
import netprobe.model.Greeting.Detail.Clock;
import netprobe.model.Greeting.Detail.Echoed;
import netprobe.model.Greeting.Detail.NtpClock;
import netprobe.model.TlsVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Greetings of real servers, and what Python's clients read of the same ones. */
@TestInstance(Lifecycle.PER_CLASS)
class GreetingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private GreetingServers servers;
    private TrustAnchors anchors;

    @BeforeAll
    void prepare(@TempDir Path folder) throws IOException, InvalidPem {
        servers = new GreetingServers();
        var file = Files.writeString(folder.resolve("server.pem"), servers.certificate());
        anchors = TrustAnchors.read(file);
    }

    @AfterAll
    void end() throws IOException {
        servers.close();
    }

    private Greeted read(GreetingProtocol protocol, int port, boolean startTls) throws IOException {
        String peer = "127.0.0.1:" + port;
        var request = new GreetingRequest(protocol, "localhost", port, peer, startTls, PATIENCE);
        var open = new ArrayList<Socket>();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return GreetingProbe.read(socket, request, plain -> {
                TlsOutcome outcome = secure(plain, peer);
                outcome.connection().ifPresent(open::add);
                return outcome.failure().<TlsUpgrade.Outcome>map(TlsUpgrade.Outcome.Refused::new)
                        .orElseGet(() -> new TlsUpgrade.Outcome.Secured(outcome.connection().orElseThrow()));
            });
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private TlsOutcome secure(Socket plain, String peer) {
        var settings = new TlsSettings(Optional.empty(), List.of(), TlsVersion.CURRENT, anchors, Optional.empty());
        return new TlsProbe(InstantSource.system())
                .probe(plain, new TlsRequest("localhost", peer, settings, PATIENCE, Reconnection.NONE));
    }

    private Greeting right(GreetingProtocol protocol, boolean startTls) throws IOException {
        var greeted = read(protocol, servers.port(protocol), startTls);
        assertThat(greeted.failure()).as(protocol.label()).isEmpty();
        var greeting = greeted.greeting().orElseThrow();
        assertThat(greeting.verdict()).isEqualTo(RIGHT);
        return greeting;
    }

    private static JsonNode witness(String protocol, int port, boolean startTls) throws IOException {
        var command = new ArrayList<>(List.of(Python.executable(),
                "src/test/resources/oracle/greetings/witness.py", protocol, Integer.toString(port)));
        if (startTls) {
            command.add("starttls");
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
        return new JsonMapper().readTree(said);
    }

    /** Banner and capabilities are those that Python's client reads, before and after the way to TLS. */
    private void agreesWithPython(GreetingProtocol protocol) throws IOException {
        for (boolean startTls : new boolean[]{false, true}) {
            var greeting = right(protocol, startTls);
            var witness = witness(protocol.label(), servers.port(protocol), startTls);

            assertThat(String.join("\n", greeting.banner())).isEqualTo(witness.get("banner").asText());
            var capabilities = (Capabilities) greeting.detail().orElseThrow();
            assertThat(capabilities.startTls()).isTrue();
            var expected = new ArrayList<String>();
            witness.get("capabilities").forEach(line -> expected.add(line.asText().toUpperCase(Locale.ROOT)));
            assertThat(capabilities.lines()).map(line -> line.toUpperCase(Locale.ROOT))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void postfixAgreesWithSmtplib() throws IOException {
        servers.startPostfix();

        agreesWithPython(GreetingProtocol.SMTP);
        assertThat(right(GreetingProtocol.SMTP, false).software()).contains("Postfix");
        assertThat(right(GreetingProtocol.SUBMISSIONS, false).code()).hasValue(220);
    }

    @Test
    void dovecotAgreesWithImaplibAndPoplib() throws IOException {
        servers.startDovecot();

        agreesWithPython(GreetingProtocol.IMAP);
        agreesWithPython(GreetingProtocol.POP3);
        assertThat(right(GreetingProtocol.IMAPS, false).software()).contains("Dovecot (Debian)");
        assertThat(right(GreetingProtocol.POP3S, false).software()).contains("Dovecot (Debian)");
    }

    @Test
    void vsftpdAgreesWithFtplib() throws IOException {
        servers.startVsftpd();

        agreesWithPython(GreetingProtocol.FTP);
        assertThat(right(GreetingProtocol.FTP, false).software()).contains("vsFTPd 3.0.3");
    }

    @Test
    void sshdIsRightOnItsPortAndWrongOnOthers() throws IOException {
        servers.startSshd();

        assertThat(right(GreetingProtocol.SSH, false).software().orElseThrow()).startsWith("OpenSSH_");
        var mistaken = read(GreetingProtocol.SMTP, servers.port(GreetingProtocol.SSH), false);
        assertThat(mistaken.greeting().orElseThrow().verdict()).isEqualTo(WRONG);
        assertThat(mistaken.greeting().orElseThrow().resembles()).contains("SSH");
    }

    @Test
    void xinetdsServicesAndLeafnodeAreRight() throws IOException {
        servers.startXinetd();

        assertThat(right(GreetingProtocol.ECHO, false).detail()).contains(new Echoed(35, 35));
        assertThat(right(GreetingProtocol.CHARGEN, false).banner()).isNotEmpty();
        assertThat(right(GreetingProtocol.DISCARD, false).banner()).isEmpty();
        assertThat(offset(right(GreetingProtocol.DAYTIME, false))).isLessThan(Duration.ofSeconds(3));
        assertThat(offset(right(GreetingProtocol.TIME, false))).isLessThan(Duration.ofSeconds(3));
        assertThat(right(GreetingProtocol.NNTP, false).banner()).first().asString().containsIgnoringCase("leafnode");
        for (var protocol : List.of(GreetingProtocol.ECHO, GreetingProtocol.CHARGEN, GreetingProtocol.DAYTIME,
                GreetingProtocol.TIME)) {
            assertThat(ask(protocol).verdict()).as("%s over UDP", protocol).isEqualTo(RIGHT);
        }
    }

    @Test
    void chronyTellsTheTimeOfThisMachine() throws IOException {
        servers.startChrony();

        var clock = (NtpClock) ask(GreetingProtocol.NTP).detail().orElseThrow();
        assertThat(clock.stratum()).isEqualTo(5);
        assertThat(clock.offset().abs()).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void unboundThatRefusesIsANameServer() throws IOException {
        servers.startUnbound();

        assertThat(right(GreetingProtocol.DNS, false).code()).hasValue(5);
        assertThat(ask(GreetingProtocol.DNS).code()).hasValue(5);
    }

    @Test
    void nginxIsRightInTheClearAndInTls() throws IOException {
        servers.startNginx();

        assertThat(right(GreetingProtocol.HTTP, false).code()).hasValue(204);
        var secure = right(GreetingProtocol.HTTPS, false);
        assertThat(secure.code()).hasValue(404);
        assertThat(secure.software().orElseThrow()).startsWith("nginx/");
        assertThat(offset(secure)).isLessThan(Duration.ofSeconds(3));

        var clear = read(GreetingProtocol.HTTPS, servers.port(GreetingProtocol.HTTP), false);
        assertThat(clear.greeting()).isEmpty();
        assertThat(clear.failure().orElseThrow().space()).isEqualTo("tls");
    }

    private Greeting ask(GreetingProtocol protocol) {
        int port = servers.port(protocol);
        var request = new GreetingRequest(protocol, "localhost", port, "127.0.0.1:" + port, false, PATIENCE);
        return GreetingProbe.ask(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), request).greeting()
                .orElseThrow();
    }

    private static Duration offset(Greeting greeting) {
        return ((Clock) greeting.detail().orElseThrow()).offset().abs();
    }
}
