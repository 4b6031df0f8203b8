package netprobe.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static netprobe.query.Asking.LONG;
import static netprobe.query.Asking.a;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import netprobe.connect.tls.TlsSettings;
import netprobe.dns.EdnsForm;
import netprobe.dns.QueryForm;
import netprobe.dns.Reply;
import netprobe.dns.ScriptedServer;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.PeerCertificate;
import netprobe.model.TlsSession;
import netprobe.query.Daemon.Kind;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Padding;
import netprobe.query.InquirySettings.Retries;
import netprobe.query.InquirySettings.SecondThought;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.opentest4j.TestAbortedException;

/** What goes wrong with TLS and HTTPS, and how it is told. */
class SecuredIT {

    private static final Certificates CERTIFICATES = Certificates.issue();
    private static final Certificates OTHERS = Certificates.issue();
    private static final Daemon UNBOUND = Daemon.start(Kind.UNBOUND, CERTIFICATES);

    @AfterAll
    static void stop() {
        UNBOUND.close();
    }

    private static InquirySettings settings(Certificates trusted, Duration timeout, boolean post) {
        return settings(trusted::settings, timeout, post);
    }

    private static InquirySettings settings(Supplier<TlsSettings> tls, Duration timeout, boolean post) {
        return new InquirySettings(QueryForm.STUB.with(Optional.of(EdnsForm.PLAIN)), new Retries(timeout, 1),
                new Habits(false, Padding.RECOMMENDED, true, false, SecondThought.ALL, post), Optional.empty(),
                Optional.empty(), tls);
    }

    private static Answer<DnsReply> ask(Endpoint endpoint, InquirySettings settings) {
        try (var inquiry = new Inquiry(settings)) {
            return inquiry.ask(a("www.example"), endpoint);
        }
    }

    private static Endpoint at(int port, DnsTransport transport, boolean strict) {
        return new Endpoint(transport, new Server(AddressText.pton("127.0.0.1").orElseThrow(), port),
                Optional.of("dns.example"),
                transport == DnsTransport.DOH ? Optional.of("/dns-query") : Optional.empty(),
                strict);
    }

    @ParameterizedTest
    @EnumSource(value = DnsTransport.class, names = {"DOT", "DOH"})
    void certificateForAnotherNameIsShownAndRefused(DnsTransport transport) {
        Answer<DnsReply> answer =
                ask(UNBOUND.endpoint(transport, Optional.of("other.example")), settings(CERTIFICATES, LONG, false));

        Failure failure = answer.failure().orElseThrow();
        assertThat(failure.code()).isEqualTo("HOSTNAME_MISMATCH");
        assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.TLS);
        DnsReply reply = answer.value().orElseThrow();
        assertThat(reply.message()).isEmpty();
        assertThat(reply.way().tls().orElseThrow().chain()).extracting(PeerCertificate::subject)
                .containsExactly("CN=dns.example");
        assertThat(reply.way().steps()).extracting(DnsStep::name).containsExactly("connect", "handshake");
    }

    @Test
    void whoIsNotStrictGoesOnAndSaysWithWhom() {
        Endpoint strict = UNBOUND.endpoint(DnsTransport.DOT, Optional.of("dns.example"));
        var lenient =
                new Endpoint(strict.transport(), strict.server(), strict.name(), strict.path(), false);
        Answer<DnsReply> answer = ask(lenient, settings(OTHERS, LONG, false));

        assertThat(answer.failure()).isEmpty();
        assertThat(answer.notes()).singleElement().asString().startsWith("nobody knows who answers: ");
        assertThat(ask(strict, settings(OTHERS, LONG, false)).failure()).get().isInstanceOf(Failure.TlsFailure.class);
    }

    /** The key that is told with the failure is the one to pin. */
    @Test
    void aPinnedKeyIsEnoughAndAnyOtherTooLittle() {
        Endpoint unverifiable = UNBOUND.endpoint(DnsTransport.DOT, Optional.of("other.example"));
        String another = "A".repeat(43) + '=';
        Failure failure = ask(unverifiable, settings(() -> OTHERS.pinning(another), LONG, false)).failure()
                .orElseThrow();
        assertThat(failure.code()).isEqualTo("PIN_MISMATCH");
        assertThat(ExitStatus.of(failure)).isEqualTo(ExitStatus.TLS);

        String own = failure.message().replaceFirst(".* ", "");
        Answer<DnsReply> answer = ask(unverifiable, settings(() -> OTHERS.pinning(another, own), LONG, false));
        assertThat(answer.failure()).isEmpty();
        assertThat(answer.notes()).isEmpty();
    }

    @Test
    void aWrongPinIsNotPutUpWith() {
        Endpoint strict = UNBOUND.endpoint(DnsTransport.DOT, Optional.of("dns.example"));
        var lenient = new Endpoint(strict.transport(), strict.server(), strict.name(), strict.path(), false);
        assertThat(ask(lenient, settings(() -> CERTIFICATES.pinning("A".repeat(43) + '='), LONG, false)).failure())
                .get().extracting(Failure::code).isEqualTo("PIN_MISMATCH");
    }

    @Test
    void addressAloneIsWhatTheCertificateHasToBeForThen() {
        Answer<DnsReply> answer =
                ask(UNBOUND.endpoint(DnsTransport.DOT, Optional.empty()), settings(CERTIFICATES, LONG, false));

        assertThat(answer.failure()).isEmpty();
        TlsSession session = answer.value().orElseThrow().way().tls().orElseThrow();
        assertThat(session.offer().serverName()).isEmpty();
        assertThat(session.offer().protocols()).containsExactly("dot");
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void httpsIsAskedByGetAndPost(boolean post) {
        Answer<DnsReply> answer =
                ask(UNBOUND.endpoint(DnsTransport.DOH, Optional.of("dns.example")), settings(CERTIFICATES, LONG, post));

        assertThat(answer.failure()).isEmpty();
        assertThat(answer.value().orElseThrow().way().http().orElseThrow().version()).isEqualTo("HTTP/2");
        assertThat(answer.value().orElseThrow().way().http().orElseThrow().headers())
                .contains("content-type: application/dns-message");
        assertThat(answer.value().orElseThrow().message().orElseThrow().id()).isZero();
    }

    @Test
    void pathThatNobodyServesIsAStatusOfHttp() {
        Endpoint right = UNBOUND.endpoint(DnsTransport.DOH, Optional.of("dns.example"));
        var wrong =
                new Endpoint(right.transport(), right.server(), right.name(), Optional.of("/elsewhere"), true);
        Answer<DnsReply> answer = ask(wrong, settings(CERTIFICATES, LONG, false));

        assertThat(answer.failure()).get().extracting(Failure::message)
                .isEqualTo("the server answered with the HTTP status 404");
        assertThat(answer.value().orElseThrow().way().http().orElseThrow().status()).isEqualTo(404);
    }

    @Test
    void serverWithoutTlsIsToldAsSuch() throws IOException {
        try (var plain = ScriptedServer.start(_ -> Reply.none())) {
            Answer<DnsReply> answer =
                    ask(at(plain.server().port(), DnsTransport.DOT, true),
                            settings(CERTIFICATES, Duration.ofMillis(500), false));

            assertThat(ExitStatus.of(answer.failure().orElseThrow())).isEqualTo(ExitStatus.TLS);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "HTTP/1.1 301 Moved\\r\\nLocation: https://elsewhere.example/\\r\\n\\r\\n"
                + "|the server answered with the HTTP status 301, to https://elsewhere.example/",
        "HTTP/1.1 200 OK\\r\\nContent-Type: text/html\\r\\nContent-Length: 2\\r\\n\\r\\nhi"
                + "|the content type of the answer is text/html instead of application/dns-message",
        "HTTP/1.1 200 OK\\r\\nContent-Type: application/dns-message\\r\\nContent-Length: 2\\r\\n\\r\\nhi"
                + "|no DNS message: 2 bytes",
        "I am no web server\\r\\n|no HTTP: "})
    void otherContentThanAMessageIsToldWhy(String says, String reason) throws IOException {
        try (var server = new Scripted(says.replace("\\r\\n", "\r\n"))) {
            Answer<DnsReply> answer =
                    ask(at(server.port(), DnsTransport.DOH, true), settings(CERTIFICATES, LONG, false));

            assertThat(answer.failure().orElseThrow().message()).startsWith(reason);
            assertThat(ExitStatus.of(answer.failure().orElseThrow())).isEqualTo(ExitStatus.SERVER_ERROR);
        }
    }

    @ParameterizedTest
    @EnumSource(value = DnsTransport.class, names = {"DOT", "DOH"})
    void serverThatSaysHalfAndNoMoreIsGivenUpInTime(DnsTransport transport) throws IOException {
        try (var server = new Scripted(transport == DnsTransport.DOT ? "\u0000" : "HTTP/1.1 200 OK\r\nA: ")) {
            long start = System.nanoTime();
            Answer<DnsReply> answer = ask(at(server.port(), transport, true),
                    settings(CERTIFICATES, Duration.ofMillis(800), false));

            assertThat(answer.failure()).get().isInstanceOf(Failure.DeadlineExpired.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** {@code openssl s_server} that says the same to whoever connects, and stays. */
    private static final class Scripted implements AutoCloseable {

        private static final String READY = "ACCEPT 127.0.0.1:";

        private final Process process;
        private final int port;

        Scripted(String text) throws IOException {
            var command = new ArrayList<>(List.of("openssl", "s_server", "-accept", "127.0.0.1:0", "-cert",
                    CERTIFICATES.certificate().toString(), "-key", CERTIFICATES.key().toString()));
            try {
                process = new ProcessBuilder(command).redirectErrorStream(true).start();
            } catch (IOException missing) {
                throw new TestAbortedException("no openssl here: " + missing.getMessage());
            }
            process.getOutputStream().write(text.getBytes(UTF_8));
            process.getOutputStream().flush();
            BufferedReader output = process.inputReader(UTF_8);
            String line = output.readLine();
            while (line != null && !line.startsWith(READY)) {
                line = output.readLine();
            }
            port = Integer.parseInt(Optional.ofNullable(line).orElseThrow().substring(READY.length()));
        }

        int port() {
            return port;
        }

        @Override
        public void close() {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
