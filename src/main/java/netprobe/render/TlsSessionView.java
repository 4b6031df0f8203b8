package netprobe.render;

import io.avaje.json.JsonWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.PeerCertificate;
import netprobe.model.RoughTime;
import netprobe.model.TlsFault;
import netprobe.model.TlsSession;
import netprobe.model.TlsVersion;

/** Shows a TLS session as part of an attempt. */
record TlsSessionView(TlsSession session) {

    private static final String NOTHING = "-";

    /** Writes the session as a member of the open object. */
    void json(JsonWriter json, String name) {
        json.name(name);
        json.beginObject();
        agreement(json);
        offer(json);
        chain(json);
        request(json);
        progress(json);
        faults(json);
        JsonRenderer.list(json, "notes", session.notes());
        json.endObject();
    }

    private void agreement(JsonWriter json) {
        optional(json, "version", session.agreement().version());
        optional(json, "cipher", session.agreement().cipher());
        optional(json, "alpn", session.agreement().protocol());
        json.name("ocsp_stapled");
        json.value(session.agreement().stapled());
    }

    private void offer(JsonWriter json) {
        json.name("offered");
        json.beginObject();
        optional(json, "sni", session.offer().serverName());
        JsonRenderer.list(json, "alpn", session.offer().protocols());
        JsonRenderer.list(json, "versions", session.offer().versions().stream().map(TlsVersion::label).toList());
        json.endObject();
    }

    private void chain(JsonWriter json) {
        json.name("chain");
        json.beginArray();
        session.chain().forEach(certificate -> PeerCertificateJson.write(json, certificate));
        json.endArray();
        JsonRenderer.member(json, "anchors", session.trust().anchors());
        optional(json, "anchor", session.trust().anchor());
        JsonRenderer.member(json, "judged_at", session.trust().judgedAt().toString());
    }

    private void request(JsonWriter json) {
        session.clientRequest().ifPresent(request -> {
            json.name("client_certificate");
            json.beginObject();
            json.name("sent");
            json.value(request.answered());
            JsonRenderer.list(json, "authorities", request.authorities());
            json.endObject();
        });
    }

    private void progress(JsonWriter json) {
        TlsSession.Progress progress = session.progress();
        progress.firstByte().ifPresent(time -> JsonRenderer.time(json, "first_byte_ms", time));
        progress.certificates().ifPresent(time -> JsonRenderer.time(json, "certificates_ms", time));
        JsonRenderer.time(json, "handshake_ms", progress.total());
        json.name("sent_bytes");
        json.value(progress.sent());
        json.name("received_bytes");
        json.value(progress.received());
    }

    private void faults(JsonWriter json) {
        json.name("faults");
        json.beginArray();
        for (TlsFault fault : session.faults()) {
            json.beginObject();
            JsonRenderer.member(json, "code", fault.condition().code());
            JsonRenderer.member(json, "symbol", fault.symbol());
            JsonRenderer.member(json, "confidence", fault.confidence().label());
            JsonRenderer.member(json, "evidence", fault.evidence());
            json.endObject();
        }
        json.endArray();
    }

    private static void optional(JsonWriter json, String name, Optional<String> value) {
        value.ifPresent(text -> JsonRenderer.member(json, name, text));
    }

    /** Writes fields below an attempt's line: what was agreed, whom the peer showed itself to be, and the verdict. */
    void text(TextBlock text) {
        text.field("tls", summary());
        text.field("chain", session.chain().stream().map(this::certificate).toList());
        session.clientRequest().ifPresent(request -> text.field("asks", asks(request)));
        text.field("verdict", verdict());
        text.field("note", session.notes());
    }

    private String summary() {
        var parts = new ArrayList<String>();
        parts.add(session.agreement().version().orElse(NOTHING));
        parts.add(session.agreement().cipher().orElse(NOTHING));
        session.agreement().protocol().ifPresent(protocol -> parts.add("ALPN " + protocol));
        session.offer().serverName().ifPresent(name -> parts.add("SNI " + name));
        parts.add(milliseconds(session.progress().total()));
        return String.join("  ", parts);
    }

    private static String milliseconds(Duration time) {
        return JsonRenderer.milliseconds(time).toPlainString() + " ms";
    }

    private String certificate(PeerCertificate certificate) {
        String issuer = certificate.subject().equals(certificate.issuer()) ? "itself" : certificate.issuer();
        return certificate.subject() + " ← " + issuer + ", " + validity(certificate.validity());
    }

    private String validity(PeerCertificate.Validity validity) {
        Instant now = session.trust().judgedAt();
        if (now.isBefore(validity.notBefore())) {
            return "valid in " + RoughTime.of(Duration.between(now, validity.notBefore()));
        }
        Duration left = Duration.between(now, validity.notAfter());
        return left.isNegative() ? "expired " + RoughTime.of(left) + " ago" : "expires in " + RoughTime.of(left);
    }

    private static String asks(TlsSession.ClientRequest request) {
        String from = request.authorities().isEmpty() ? "" : " from " + String.join("; ", request.authorities());
        return "for a client certificate" + from + (request.answered() ? ", and got one" : ", and got none");
    }

    private List<String> verdict() {
        if (session.faults().isEmpty()) {
            return List
                    .of("trusted: " + session.trust().anchor().orElse(NOTHING) + " is in " + session.trust().anchors());
        }
        return session.faults().stream().map(fault -> fault.condition().code() + ": " + fault.evidence()).toList();
    }
}
