package netprobe.render;

import io.avaje.json.JsonWriter;
import netprobe.model.PeerCertificate;

/** Writes a certificate as a JSON object. */
final class PeerCertificateJson {

    private PeerCertificateJson() {}

    static void write(JsonWriter json, PeerCertificate certificate) {
        json.beginObject();
        JsonRenderer.member(json, "subject", certificate.subject());
        JsonRenderer.member(json, "issuer", certificate.issuer());
        JsonRenderer.member(json, "serial", certificate.serial());
        JsonRenderer.list(json, "dns_names", certificate.names().dns());
        JsonRenderer.list(json, "ip_addresses", certificate.names().addresses());
        JsonRenderer.list(json, "other_names", certificate.names().others());
        JsonRenderer.member(json, "not_before", certificate.validity().notBefore().toString());
        JsonRenderer.member(json, "not_after", certificate.validity().notAfter().toString());
        JsonRenderer.member(json, "key_type", certificate.key().type());
        certificate.key().bits().ifPresent(bits -> {
            json.name("key_bits");
            json.value(bits);
        });
        JsonRenderer.member(json, "signature_algorithm", certificate.signatureAlgorithm());
        JsonRenderer.member(json, "sha256", certificate.fingerprint());
        json.name("ca");
        json.value(certificate.use().authority());
        JsonRenderer.list(json, "extended_key_usage", certificate.use().purposes());
        json.endObject();
    }
}
