package netprobe.lab.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import netprobe.dns.Sockets;
import netprobe.lab.ScenarioFault;
import netprobe.lab.serve.stream.Certificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Web servers, greetings and silence of the lab, as clients see them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamServersTest {

    private static final int MOMENT = 300;
    private static final int PATIENCE = 10_000;

    private static final List<String> WEB = List.of("certificate = \"valid\"", "certificate = \"expired\"",
            "certificate = \"not-yet-valid\"", "certificate = \"name-mismatch\"", "certificate = \"self-signed\"",
            "certificate = \"untrusted-ca\"", "certificate = \"chain-incomplete\"", "certificate = \"wrong-eku\"",
            "sni = \"refused\"", "client-certificate = true\nversions = \"TLSv1.2\"", "alert = 70",
            "handshake = \"silent\"", "handshake = \"close\"", "handshake = \"reset\"");

    private LoopbackLab lab;
    private SSLContext trusting;

    @BeforeAll
    void startServers() throws IOException, ScenarioFault, GeneralSecurityException {
        var text = new StringBuilder();
        for (int i = 0; i < WEB.size(); i++) {
            server(text, "web" + i, i + 1, "web", "tls = true\n" + WEB.get(i));
        }
        server(text, "plain", 30, "web", "clock-behind = \"3d\"\nbody-size = 3000");
        server(text, "mail", 31, "greeting", "text = \"220 hello\"\nreplies = [\"250 you too\"]\nclose = true");
        server(text, "silent", 32, "silent", "");
        server(text, "backlog", 33, "backlog", "");
        lab = LoopbackLab.start(text.toString());
        trusting = trusting();
    }

    private static void server(StringBuilder text, String name, int last, String kind, String settings) {
        text.append("""
                [hosts.%s]
                addresses = ["127.0.21.%d"]
                [[hosts.%s.servers]]
                kind = "%s"
                port = PORT
                %s
                """.formatted(name, last, name, kind, settings));
    }

    private static SSLContext trusting() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Certificates.authority().getBytes(ISO_8859_1))));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @AfterAll
    void stopServers() {
        lab.close();
    }

    private Socket connect(String host, int patience) throws IOException {
        var socket = new Socket();
        socket.connect(Sockets.address(lab.server(host)), patience);
        socket.setSoTimeout(patience);
        return socket;
    }

    private String https(String host, boolean named, int patience) throws IOException {
        try (var socket =
                (SSLSocket) trusting.getSocketFactory().createSocket(connect(host, patience), "www.python.org",
                        lab.port(), true)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setServerNames(List.of(new SNIHostName("www.python.org")));
            if (!named) {
                parameters.setServerNames(List.of());
                parameters.setEndpointIdentificationAlgorithm("");
            }
            socket.setSSLParameters(parameters);
            return get(socket);
        }
    }

    private static String get(Socket socket) throws IOException {
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: www.python.org\r\n\r\n".getBytes(ISO_8859_1));
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    @Test
    void aGoodServerIsTrusted() throws IOException {
        assertThat(https("web0", true, PATIENCE)).startsWith("HTTP/1.1 200 OK\r\nDate: ").endsWith("netprobe lab\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | NotAfter
            2 | NotBefore
            3 | No subject alternative DNS name matching www.python.org found
            4 | unable to find valid certification path
            5 | unable to find valid certification path
            6 | unable to find valid certification path
            7 | Extended key usage does not permit use for TLS server authentication
            8 | unrecognized_name
            10 | protocol_version
            """)
    void badServersFailInTheirWay(int which, String reason) {
        assertThatExceptionOfType(SSLHandshakeException.class)
                .isThrownBy(() -> https("web" + which, true, PATIENCE)).withStackTraceContaining(reason);
    }

    @Test
    void clientsHaveToShowThemselvesOrNotNameTheHost() throws IOException {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> https("web9", true, PATIENCE));
        assertThat(https("web8", false, PATIENCE)).startsWith("HTTP/1.1 200 OK");
    }

    @Test
    void handshakesStallEndOrBreak() {
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> https("web11", true, MOMENT));
        assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> https("web12", true, PATIENCE))
                .withMessageContaining("terminated the handshake");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> https("web13", true, PATIENCE))
                .withMessageContaining("reset");
    }

    @Test
    void theWebTellsTheTimeOfItsClock() throws IOException {
        try (var socket = connect("plain", PATIENCE)) {
            String reply = get(socket);
            String date = reply.lines().filter(line -> line.startsWith("Date: ")).findFirst().orElseThrow();
            var told = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date.substring(6)));
            assertThat(Duration.between(told, Instant.now()).toHours()).isBetween(71L, 72L);
            assertThat(reply.substring(reply.indexOf("\r\n\r\n") + 4)).hasSize(3000);
        }
    }

    @Test
    void tlsToAPlainServerIsABadRequest() throws IOException {
        try (var socket = connect("plain", PATIENCE)) {
            socket.getOutputStream().write(new byte[]{22, 3, 1, 0, 5, 1, 0, 0, 1, 3});
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1)).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void greetingsComeFirst() throws IOException {
        try (var socket = connect("mail", PATIENCE)) {
            socket.getOutputStream().write("EHLO me\r\n".getBytes(ISO_8859_1));
            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .isEqualTo("220 hello\r\n250 you too\r\n");
        }
    }

    @Test
    void silentServersAcceptAndFullOnesDoNot() throws IOException {
        try (var socket = connect("silent", MOMENT)) {
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> socket.getInputStream().read());
        }
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> connect("backlog", MOMENT).close());
    }
}
