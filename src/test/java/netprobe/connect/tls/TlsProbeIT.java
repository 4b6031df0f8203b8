package netprobe.connect.tls;

import static netprobe.connect.tls.Probing.HOST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import netprobe.model.Confidence;
import netprobe.model.Failure;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;
import netprobe.model.TlsVersion;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handshakes with openssl's server, and with peers that do worse. */
@Timeout(20)
class TlsProbeIT {

    private static final Issued ROOT = Draft.authority("CN=Lab Root CA,O=Lab").selfSigned();
    private static final Issued INTERMEDIATE = Draft.authority("CN=Lab Intermediate CA,O=Lab").by(ROOT);
    private static final Issued LEAF =
            Draft.server("CN=" + HOST, HOST, "127.0.0.1").key("RSA", 2048).by(INTERMEDIATE);
    private static final List<Issued> CHAIN = List.of(LEAF, INTERMEDIATE);
    private static final Issued CLIENT =
            Draft.server("CN=client").purposes(KeyPurposeId.id_kp_clientAuth).by(INTERMEDIATE);

    @TempDir
    private static Path folder;

    private static Path clientAuthorities;

    @BeforeAll
    static void writeClientAuthorities() throws IOException {
        clientAuthorities = folder.resolve("client-ca.pem");
        Files.writeString(clientAuthorities, Issued.pem(INTERMEDIATE, ROOT));
    }

    @ParameterizedTest
    @EnumSource(value = TlsVersion.class, names = {"TLS_1_2", "TLS_1_3"})
    void soundServerHasNoFaultInEitherVersion(TlsVersion version) throws IOException {
        try (var server = server("-alpn", "h2,http/1.1")) {
            TlsOutcome outcome = probing().in(version).offering("h2").on(server.port());

            assertThat(outcome.failure()).isEmpty();
            assertThat(outcome.session().faults()).isEmpty();
            assertThat(outcome.session().notes()).isEmpty();
            assertThat(outcome.session().agreement().version()).contains(version.label());
            assertThat(outcome.session().agreement().protocol()).contains("h2");
            assertThat(outcome.session().chain()).hasSize(2);
            assertThat(outcome.session().offer().serverName()).contains(HOST);
            assertThat(outcome.session().progress().firstByte()).isPresent();
            assertThat(outcome.session().clientRequest()).isEmpty();
            outcome.connection().orElseThrow().close();
        }
    }

    @Test
    void connectionCanBeUsedAfterwards() throws IOException {
        try (var server = server("-rev");
                Socket connection = probing().on(server.port()).connection().orElseThrow()) {
            connection.getOutputStream().write("stressed\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(connection.getInputStream().readNBytes(9), StandardCharsets.US_ASCII))
                    .isEqualTo("desserts\n");
        }
    }

    @ParameterizedTest
    @EnumSource(value = TlsVersion.class, names = {"TLS_1_2", "TLS_1_3"})
    @Timeout(5)
    void closingDoesNotWaitForThePeer(TlsVersion version) throws IOException {
        try (var server = server()) {
            Socket connection = probing().in(version).on(server.port()).connection().orElseThrow();
            server.freeze();

            connection.close();

            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void addressIsVerifiedAndNotAnnounced() throws IOException {
        try (var server = server()) {
            TlsOutcome outcome = probing().of("127.0.0.1").on(server.port());

            assertThat(outcome.session().faults()).isEmpty();
            assertThat(outcome.session().offer().serverName()).isEmpty();
        }
    }

    @Test
    void anchorsOfTheSystemAreComparedWithThoseOfTheJvm() throws IOException {
        var system = new TrustAnchors("the system's", true, List.of(ROOT.certificate()));
        try (var server = server()) {
            TlsOutcome outcome = probing().against(system).on(server.port());

            assertThat(outcome.session().faults()).isEmpty();
            assertThat(outcome.session().notes())
                    .containsExactly("Java programs don't trust this chain: the JVM's trust "
                            + "store lacks CN=Lab Root CA, O=Lab");
        }
    }

    @Test
    void chainWithoutIntermediateIsIncomplete() throws IOException {
        try (var server = OpensslServer.start(folder, List.of(LEAF))) {
            assertFault(probing().on(server.port()), TlsCondition.CHAIN_INCOMPLETE,
                    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1", "-tls1_1"})
    void oldServerSaysVersionAndWhichOneItTakes(String option) throws IOException {
        try (var server = server(option, "-cipher", "ALL:@SECLEVEL=0")) {
            TlsFault fault = assertFault(probing().on(server.port()), TlsCondition.VERSION, "protocol_version");

            assertThat(fault.evidence()).endsWith("takes " + (option.equals("-tls1") ? "TLSv1" : "TLSv1.1"));
        }
    }

    @ParameterizedTest
    @EnumSource(value = TlsVersion.class, names = {"TLS_1_0", "TLS_1_1"})
    void oldVersionsCanBeAskedFor(TlsVersion version) throws IOException {
        try (var server = server("-cipher", "ALL:@SECLEVEL=0")) {
            TlsOutcome outcome = probing().in(version).on(server.port());

            assertThat(outcome.failure()).isEmpty();
            assertThat(outcome.session().agreement().version()).contains(version.label());
            assertThat(outcome.session().notes()).singleElement().asString().contains("deprecated");
        }
    }

    @Test
    void newServerRefusesOldClient() throws IOException {
        try (var server = server("-tls1_3")) {
            assertThat(assertFault(probing().in(TlsVersion.TLS_1_2).on(server.port()), TlsCondition.VERSION,
                    "protocol_version").evidence()).endsWith("the peer takes TLSv1.3");
        }
    }

    @Test
    void serverWithBrokenCiphersOnlyIsTold() throws IOException {
        try (var server = OpensslServer.start(List.of("-nocert", "-tls1_2", "-cipher", "aNULL:@SECLEVEL=0"))) {
            assertThat(assertFault(probing().on(server.port()), TlsCondition.NO_COMMON_CIPHER, "handshake_failure")
                    .evidence()).contains("_anon_");
        }
    }

    @ParameterizedTest
    @EnumSource(value = TlsVersion.class, names = {"TLS_1_2", "TLS_1_3"})
    void serverThatWantsACertificateSaysFromWhom(TlsVersion version) throws IOException {
        try (var server = server("-Verify", "2", "-CAfile", clientAuthorities.toString())) {
            TlsOutcome outcome = probing().in(version).on(server.port());

            assertFault(outcome, TlsCondition.CLIENT_CERT_REQUIRED,
                    version == TlsVersion.TLS_1_3 ? "certificate_required" : "handshake_failure");
            assertThat(outcome.session().clientRequest().orElseThrow().authorities())
                    .contains("CN=Lab Root CA, O=Lab");
            assertThat(outcome.session().chain()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(value = TlsVersion.class, names = {"TLS_1_2", "TLS_1_3"})
    void clientCertificateIsShownAndTaken(TlsVersion version) throws IOException {
        try (var server = server("-Verify", "2", "-verify_return_error", "-CAfile", clientAuthorities.toString())) {
            TlsOutcome outcome = probing().in(version).as(CLIENT).on(server.port());

            assertThat(outcome.session().faults()).isEmpty();
            assertThat(outcome.session().clientRequest().orElseThrow().answered()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(value = TlsVersion.class, names = {"TLS_1_2", "TLS_1_3"})
    void clientCertificateOfAStrangerIsRejected(TlsVersion version) throws IOException {
        Issued stranger = Draft.server("CN=stranger").purposes(KeyPurposeId.id_kp_clientAuth)
                .by(Draft.authority("CN=Elsewhere").selfSigned());
        try (var server = server("-Verify", "2", "-verify_return_error", "-CAfile", clientAuthorities.toString())) {
            assertFault(probing().in(version).as(stranger).on(server.port()), TlsCondition.CLIENT_CERT_REJECTED,
                    "unknown_ca");
        }
    }

    @Test
    void certificateThatIsOnlyWelcomeIsNoFault() throws IOException {
        try (var server = server("-verify", "2", "-CAfile", clientAuthorities.toString())) {
            TlsOutcome outcome = probing().on(server.port());

            assertThat(outcome.session().faults()).isEmpty();
            assertThat(outcome.session().clientRequest().orElseThrow().answered()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(value = TlsVersion.class, names = {"TLS_1_2", "TLS_1_3"})
    void refusedNameIsProvenByAskingForNone(TlsVersion version) throws IOException {
        try (var server = server("-servername", "other.example", "-servername_fatal", "-cert2",
                certificateOption(), "-key2", keyOption())) {
            TlsOutcome outcome = probing().in(version).on(server.port());

            TlsFault fault = assertFault(outcome, TlsCondition.SNI_REJECTED, "unrecognized_name");
            assertThat(fault.confidence()).isEqualTo(Confidence.PROVEN);
            assertThat(fault.evidence()).contains("with the certificate of CN=" + HOST);
        }
    }

    @Test
    void warningAboutTheNameStopsNobody() throws IOException {
        try (var server = server("-tls1_2", "-servername", "other.example", "-cert2", certificateOption(), "-key2",
                keyOption())) {
            TlsOutcome outcome = probing().on(server.port());

            assertThat(outcome.session().faults()).isEmpty();
            assertThat(outcome.session().notes()).singleElement().asString().contains("unrecognized_name");
        }
    }

    @Test
    void protocolsNobodySpeaksAreRejected() throws IOException {
        try (var server = server("-alpn", "http/1.1")) {
            assertFault(probing().offering("h2").on(server.port()), TlsCondition.ALPN_REJECTED,
                    "no_application_protocol");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "220 mail.example ESMTP\r\n", "SSH-2.0-OpenSSH_9.2\r\n",
        "* OK IMAP ready\r\n"})
    void plaintextPeerIsToldByItsFirstLine(String banner) throws IOException {
        try (var peer = new ScriptedPeer(connection -> {
            connection.getOutputStream().write(banner.getBytes(StandardCharsets.US_ASCII));
            ScriptedPeer.silence(connection);
        })) {
            assertThat(assertFault(probing().on(peer.port()), TlsCondition.PLAINTEXT_PEER, "WRONG_VERSION_NUMBER")
                    .evidence()).contains('"' + banner.lines().findFirst().orElseThrow() + '"');
        }
    }

    @Test
    void echoIsNotTls() throws IOException {
        try (var peer = new ScriptedPeer(connection -> {
            connection.getOutputStream().write(ScriptedPeer.hello(connection));
            ScriptedPeer.silence(connection);
        })) {
            assertThat(assertFault(probing().on(peer.port()), TlsCondition.PLAINTEXT_PEER, "WRONG_VERSION_NUMBER")
                    .evidence()).contains("echo");
        }
    }

    @Test
    void peerThatClosesIsTold() throws IOException {
        try (var peer = new ScriptedPeer(ScriptedPeer::hello)) {
            TlsOutcome outcome = probing().on(peer.port());

            assertFault(outcome, TlsCondition.CLOSED, "UNEXPECTED_EOF_WHILE_READING");
            assertThat(outcome.session().progress().received()).isZero();
        }
    }

    @Test
    void peerThatResetsKeepsItsErrno() throws IOException {
        try (var peer = new ScriptedPeer(connection -> {
            ScriptedPeer.hello(connection);
            connection.setSoLinger(true, 0);
        })) {
            TlsOutcome outcome = probing().on(peer.port());

            assertThat(outcome.session().cause().orElseThrow().condition()).isEqualTo(TlsCondition.RESET);
            assertThat(outcome.failure()).get().isInstanceOfSatisfying(Failure.Errno.class,
                    errno -> assertThat(errno.code()).isEqualTo("ECONNRESET"));
        }
    }

    @Test
    void silentPeerIsTold() throws IOException {
        try (var peer = new ScriptedPeer(ScriptedPeer::silence)) {
            TlsOutcome outcome = probing().within(Duration.ofMillis(300)).on(peer.port());

            assertThat(outcome.session().cause().orElseThrow().condition()).isEqualTo(TlsCondition.STALL);
            assertThat(outcome.failure()).get().isInstanceOf(Failure.DeadlineExpired.class);
            assertThat(outcome.session().progress().total()).isBetween(Duration.ofMillis(300), Duration.ofSeconds(2));
        }
    }

    @Test
    void peerThatDripsDoesNotOutlastTheLimit() throws IOException {
        try (var peer = new ScriptedPeer(connection -> {
            ScriptedPeer.hello(connection);
            connection.getOutputStream().write(new byte[]{22, 3, 3, 4, 0});
            connection.setSoTimeout(20);
            drip(connection);
        })) {
            TlsOutcome outcome = probing().within(Duration.ofMillis(400)).on(peer.port());

            assertThat(outcome.session().cause().orElseThrow().condition()).isEqualTo(TlsCondition.STALL);
            assertThat(outcome.session().cause().orElseThrow().evidence()).contains("in the middle of a message");
            assertThat(outcome.session().progress().total()).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static void drip(Socket connection) throws IOException {
        for (int i = 0; i < 200; i++) {
            connection.getOutputStream().write(0);
            try {
                if (connection.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException tick) {
                // the time between two drops
            }
        }
    }

    @Test
    void oneConnectionIsEnoughToJudge() throws IOException {
        try (var server = server("-tls1_1", "-cipher", "ALL:@SECLEVEL=0")) {
            var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
            var request = new TlsRequest(HOST, "127.0.0.1:1", probing().settings(), Duration.ofSeconds(5),
                    Reconnection.NONE);

            TlsOutcome outcome = new TlsProbe(InstantSource.system()).probe(socket, request);

            assertThat(assertFault(outcome, TlsCondition.VERSION, "protocol_version").evidence())
                    .endsWith("the peer takes none of these");
        }
    }

    private static Probing probing() {
        return Probing.trusting(ROOT);
    }

    private static OpensslServer server(String... options) throws IOException {
        return OpensslServer.start(folder, CHAIN, options);
    }

    private static String certificateOption() throws IOException {
        return Files.writeString(folder.resolve("second.pem"), Issued.pem(LEAF)).toString();
    }

    private static String keyOption() throws IOException {
        return Files.writeString(folder.resolve("second-key.pem"), LEAF.keyPem()).toString();
    }

    private static TlsFault assertFault(TlsOutcome outcome, TlsCondition condition, String symbol) {
        TlsFault fault = outcome.session().cause().orElseThrow();
        assertThat(List.of(fault.condition(), fault.symbol())).as(fault.evidence())
                .isEqualTo(List.of(condition, symbol));
        assertThat(outcome.failure().map(Failure::code)).isEqualTo(Optional.of(symbol));
        return fault;
    }
}
