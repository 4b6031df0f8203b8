package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import netprobe.model.DnssecDigest;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecVerdict;
import netprobe.model.IpAddress;
import netprobe.model.NameServer;
import netprobe.model.ServerAnswer;
import netprobe.model.TraceLink;
import netprobe.model.TraceStep.Alias;
import netprobe.model.TraceStep.Conclusion;
import netprobe.model.TraceStep.Delegation;

/** A step of a trace as members of a JSON object. */
record TraceJson(JsonWriter json) {

    void delegation(Delegation step) {
        JsonRenderer.member(json, "step", "delegation");
        JsonRenderer.member(json, "sought", step.sought());
        flag("aside", step.aside());
        JsonRenderer.member(json, "zone", step.zone());
        step.parent().ifPresent(parent -> JsonRenderer.member(json, "parent", parent));
        JsonRenderer.member(json, "origin", step.origin().label());
        answers("asked", step.asked());
        json.name("servers");
        json.beginArray();
        step.servers().forEach(this::server);
        json.endArray();
        JsonRenderer.number(json, "unlisted", step.unlisted());
        answers("answers", step.answers());
        step.link().ifPresent(this::link);
    }

    void alias(Alias step) {
        JsonRenderer.member(json, "step", "alias");
        JsonRenderer.member(json, "sought", step.sought());
        JsonRenderer.member(json, "zone", step.zone());
        answers("asked", step.asked());
        new DnsReplyJson(json).records("records", List.of(step.record()));
        JsonRenderer.member(json, "target", step.target());
    }

    void conclusion(Conclusion step) {
        JsonRenderer.member(json, "step", "conclusion");
        JsonRenderer.member(json, "sought", step.sought());
        JsonRenderer.member(json, "zone", step.zone());
        JsonRenderer.member(json, "type", step.type());
        JsonRenderer.member(json, "ending", step.ending().label());
        answers("asked", step.asked());
        new DnsReplyJson(json).records("records", step.records());
        step.verdict().ifPresent(this::verdict);
        JsonRenderer.number(json, "queries", step.queries());
    }

    private void server(NameServer server) {
        json.beginObject();
        JsonRenderer.member(json, "name", server.name());
        flag("in_parent", server.inParent());
        server.inChild().ifPresent(inChild -> flag("in_child", inChild));
        flag("in_domain", server.inDomain());
        json.name("addresses");
        json.beginArray();
        for (NameServer.Address address : server.addresses()) {
            json.beginObject();
            JsonRenderer.member(json, "address", address.address().text());
            JsonRenderer.member(json, "source", address.source().label());
            json.endObject();
        }
        json.endArray();
        server.authority().ifPresent(
                addresses -> JsonRenderer.list(json, "authority", addresses.stream().map(IpAddress::text).toList()));
        server.trouble().ifPresent(trouble -> JsonRenderer.member(json, "trouble", trouble.label()));
        json.endObject();
    }

    private void answers(String name, List<ServerAnswer> answers) {
        json.name(name);
        json.beginArray();
        answers.forEach(this::answer);
        json.endArray();
    }

    private void answer(ServerAnswer answer) {
        json.beginObject();
        JsonRenderer.member(json, "server", answer.server());
        JsonRenderer.member(json, "address", answer.address());
        JsonRenderer.member(json, "name", answer.question().name());
        JsonRenderer.member(json, "type", answer.question().type());
        JsonRenderer.member(json, "transport", answer.transport().label());
        flag("edns", answer.edns());
        JsonRenderer.member(json, "kind", answer.kind().label());
        answer.rcode().ifPresent(rcode -> JsonRenderer.member(json, "rcode", rcode));
        JsonRenderer.list(json, "flags", answer.flags());
        answer.serial().ifPresent(serial -> JsonRenderer.number(json, "serial", serial));
        if (!answer.names().isEmpty()) {
            JsonRenderer.list(json, "names", answer.names());
        }
        JsonRenderer.time(json, "took_ms", answer.took());
        answer.failure().ifPresent(failure -> JsonRenderer.error(json, failure));
        json.endObject();
    }

    private void link(TraceLink link) {
        json.name("dnssec");
        json.beginObject();
        JsonRenderer.member(json, "status", link.status().label());
        JsonRenderer.list(json, "ds", link.digests().stream().map(TraceJson::text).toList());
        JsonRenderer.list(json, "keys", link.keys().stream().map(key -> key.id().text()).toList());
        link.signer().ifPresent(key -> JsonRenderer.member(json, "signer", key.text()));
        reason(link.reason());
        json.endObject();
    }

    private void verdict(DnssecVerdict verdict) {
        json.name("dnssec");
        json.beginObject();
        JsonRenderer.member(json, "status", verdict.status().label());
        reason(verdict.reason());
        json.endObject();
    }

    private void reason(Optional<DnssecReason> reason) {
        reason.ifPresent(why -> {
            JsonRenderer.member(json, "reason", why.condition().code());
            JsonRenderer.member(json, "sentence", why.sentence());
        });
    }

    private static String text(DnssecDigest digest) {
        return digest.key().text() + "/" + digest.mnemonic();
    }

    private void flag(String name, boolean value) {
        json.name(name);
        json.value(value);
    }
}
