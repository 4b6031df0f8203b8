package netprobe.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.JsonStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.harness.Schemas;
import netprobe.model.Confidence;
import netprobe.model.PeerCertificate;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;
import netprobe.model.TlsSession;
import netprobe.model.TlsVersion;
import org.junit.jupiter.api.Test;

class TlsSessionViewTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final PeerCertificate LEAF =
            certificate("CN=www.lab.example", "CN=Lab CA", NOW.plus(Duration.ofDays(3)));

    @Test
    void soundSessionIsBrief() {
        assertThat(text(session(List.of(), List.of()))).isEqualTo("""
                  tls        TLSv1.3  TLS_AES_128_GCM_SHA256  ALPN h2  SNI www.lab.example  21.500 ms
                  chain      CN=www.lab.example ← CN=Lab CA, expires in 3 d
                  verdict    trusted: CN=Lab CA is in ca.pem
                """);
    }

    @Test
    void faultsAndNotesHaveALineEach() {
        var fault = TlsFault.of(TlsCondition.SELF_SIGNED, "DEPTH_ZERO_SELF_SIGNED_CERT", Confidence.PROVEN,
                "CN=a is signed by its own key");

        assertThat(text(session(List.of(fault), List.of("it is odd")))).endsWith("""
                  verdict    tls.self-signed: CN=a is signed by its own key
                  note       it is odd
                """);
    }

    @Test
    void jsonIsAsPublished() throws JsonProcessingException {
        var fault = TlsFault.of(TlsCondition.CERT_EXPIRED, "CERT_HAS_EXPIRED", Confidence.PROVEN, "it is old");
        JsonNode tls = Schemas.checkPart(json(session(List.of(fault), List.of("it is odd"))), "tls");

        assertThat(tls.path("version").asText()).isEqualTo("TLSv1.3");
        assertThat(tls.path("handshake_ms").asDouble()).isEqualTo(21.5);
        assertThat(tls.path("chain").path(0).path("not_after").asText()).isEqualTo("2026-11-24T12:00:00Z");
        assertThat(tls.path("chain").path(0).path("key_bits").asInt()).isEqualTo(2048);
        assertThat(tls.path("client_certificate").path("sent").asBoolean(true)).isFalse();
        assertThat(tls.path("faults").path(0).path("code").asText()).isEqualTo("tls.cert-expired");
    }

    private static String text(TlsSession session) {
        var out = new StringBuilder();
        new TlsSessionView(session).text(new TextBlock(out, Palette.PLAIN, 0));
        return out.toString();
    }

    private static JsonNode json(TlsSession session) throws JsonProcessingException {
        try (BufferedJsonWriter json = JsonStream.builder().serializeEmpty(true).build().bufferedWriter()) {
            json.beginObject();
            new TlsSessionView(session).json(json, "tls");
            json.endObject();
            return new ObjectMapper().readTree(json.result()).path("tls");
        }
    }

    private static TlsSession session(List<TlsFault> faults, List<String> notes) {
        Optional<TlsSession.ClientRequest> request = faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new TlsSession.ClientRequest(List.of("CN=Clients"), false));
        return new TlsSession(new TlsSession.Offer(Optional.of("www.lab.example"), List.of("h2"), TlsVersion.CURRENT),
                new TlsSession.Agreement(Optional.of("TLSv1.3"), Optional.of("TLS_AES_128_GCM_SHA256"),
                        Optional.of("h2"),
                        false),
                List.of(LEAF), new TlsSession.Trust("ca.pem", Optional.of("CN=Lab CA"), NOW), request,
                new TlsSession.Progress(Optional.of(Duration.ofMillis(10)), Optional.of(Duration.ofMillis(20)),
                        Duration.ofNanos(21_500_000), 400, 2000),
                faults, notes);
    }

    private static PeerCertificate certificate(String subject, String issuer, Instant until) {
        return new PeerCertificate(subject, issuer, "3e8",
                new PeerCertificate.Names(List.of("www.lab.example"), List.of("192.0.2.1"), List.of()),
                new PeerCertificate.Validity(NOW.minus(Duration.ofDays(9)), until),
                new PeerCertificate.Key("RSA", OptionalInt.of(2048)), "SHA256withRSA", "0".repeat(64),
                new PeerCertificate.Use(false, List.of("serverAuth")));
    }
}
