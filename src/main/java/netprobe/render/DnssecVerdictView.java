package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import netprobe.model.DnssecDigest;
import netprobe.model.DnssecKey;
import netprobe.model.DnssecKeyId;
import netprobe.model.DnssecLink;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;
import netprobe.model.DnssecVerdict;

/** Shows whether an answer is genuine, and how far the chain of trust holds. */
record DnssecVerdictView(DnssecVerdict verdict) {

    /** Writes the verdict as a member of the open object. */
    void json(JsonWriter json, String name) {
        json.name(name);
        json.beginObject();
        JsonRenderer.member(json, "status", verdict.status().label());
        verdict.reason().ifPresent(reason -> reason(reason, json));
        JsonRenderer.member(json, "sentence", verdict.sentence());
        verdict.extendedError().ifPresent(code -> JsonRenderer.number(json, "ede", code));
        json.name("chain");
        json.beginArray();
        verdict.chain().forEach(link -> link(link, json));
        json.endArray();
        JsonRenderer.member(json, "judged_at", verdict.judgedAt().toString());
        verdict.clock().ifPresent(doubt -> JsonRenderer.member(json, "clock", doubt.sentence()));
        json.endObject();
    }

    private static void reason(DnssecReason reason, JsonWriter json) {
        JsonRenderer.member(json, "reason", reason.condition().code());
        JsonRenderer.member(json, "zone", reason.zone());
        reason.record().ifPresent(record -> JsonRenderer.member(json, "record", record.text()));
        reason.key().ifPresent(key -> {
            json.name("key");
            key(key, json);
        });
        reason.period().ifPresent(period -> {
            JsonRenderer.member(json, "inception", period.inception().toString());
            JsonRenderer.member(json, "expiration", period.expiration().toString());
            JsonRenderer.number(json, "off_seconds", period.off().toSeconds());
        });
    }

    private static void link(DnssecLink link, JsonWriter json) {
        json.beginObject();
        JsonRenderer.member(json, "zone", link.zone());
        JsonRenderer.member(json, "step", link.step().label());
        if (!link.digests().isEmpty()) {
            JsonRenderer.list(json, "ds", link.digests().stream().map(DnssecVerdictView::digest).toList());
        }
        if (!link.keys().isEmpty()) {
            JsonRenderer.list(json, "keys", link.keys().stream().map(DnssecVerdictView::key).toList());
        }
        link.signer().ifPresent(signer -> {
            json.name("signer");
            key(signer, json);
        });
        JsonRenderer.member(json, "sentence", link.sentence());
        json.endObject();
    }

    private static String digest(DnssecDigest digest) {
        return digest.key().text() + "/" + digest.mnemonic();
    }

    private static String key(DnssecKey key) {
        return key.id().text() + (key.entryPoint() ? "/SEP" : "") + (key.revoked() ? "/REVOKE" : "");
    }

    private static void key(DnssecKeyId key, JsonWriter json) {
        json.beginObject();
        JsonRenderer.number(json, "tag", key.tag());
        JsonRenderer.number(json, "algorithm", key.algorithm());
        JsonRenderer.member(json, "mnemonic", key.mnemonic());
        json.endObject();
    }

    /** The verdict in a line, and the chain where it is wanted or broken. */
    void text(TextBlock text) {
        boolean genuine = verdict.status() == DnssecStatus.SECURE || verdict.status() == DnssecStatus.INSECURE;
        text.field("dnssec", verdict.status().label() + ": " + verdict.sentence());
        verdict.clock().ifPresent(doubt -> text.field("clock", doubt.sentence()));
        if (text.isVerbose() || !genuine) {
            List<String> links = verdict.chain().stream().map(link -> link.zone() + "  " + link.sentence()).toList();
            text.field("chain", links);
        }
    }
}
