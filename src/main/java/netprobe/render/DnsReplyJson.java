package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.DnsWay;
import netprobe.model.Edns;
import netprobe.model.EdnsOption;
import netprobe.model.HttpReply;
import netprobe.model.IgnoredMessage;

/** A name server's answer as members of a JSON object. */
record DnsReplyJson(JsonWriter json) {

    void write(DnsReply reply) {
        JsonRenderer.member(json, "server", reply.server());
        JsonRenderer.member(json, "transport", reply.transport().label());
        json.name("question");
        question(reply.question());
        reply.message().ifPresent(this::message);
        reply.dnssec().ifPresent(verdict -> new DnssecVerdictView(verdict).json(json, "dnssec"));
        way(reply.way());
    }

    /** The members of a message. */
    void message(DnsMessage message) {
        JsonRenderer.number(json, "id", message.id());
        JsonRenderer.member(json, "opcode", message.opcode());
        JsonRenderer.member(json, "rcode", message.rcode().name());
        JsonRenderer.list(json, "flags", message.flags());
        message.edns().ifPresent(this::edns);
        records("answer", message.answer());
        records("authority", message.authority());
        records("additional", message.additional());
        message.signature().ifPresent(signature -> JsonRenderer.member(json, "tsig", signature.rdata()));
        JsonRenderer.number(json, "size", message.size());
        if (!message.faults().isEmpty()) {
            JsonRenderer.list(json, "faults", message.faults());
        }
    }

    /** An object of its own. */
    void question(DnsQuestion question) {
        json.beginObject();
        JsonRenderer.member(json, "name", question.name());
        JsonRenderer.member(json, "class", question.dclass());
        JsonRenderer.member(json, "type", question.type());
        json.endObject();
    }

    void records(String name, List<DnsRecord> records) {
        json.name(name);
        json.beginArray();
        for (DnsRecord record : records) {
            json.beginObject();
            JsonRenderer.member(json, "name", record.name());
            JsonRenderer.number(json, "ttl", record.ttl());
            JsonRenderer.member(json, "class", record.dclass());
            JsonRenderer.member(json, "type", record.type());
            JsonRenderer.member(json, "rdata", record.rdata());
            if (!record.remarks().isEmpty()) {
                JsonRenderer.list(json, "remarks", record.remarks());
            }
            json.endObject();
        }
        json.endArray();
    }

    private void edns(Edns edns) {
        json.name("edns");
        json.beginObject();
        JsonRenderer.number(json, "version", edns.version());
        JsonRenderer.number(json, "udp_size", edns.udpSize());
        json.name("do");
        json.value(edns.dnssecOk());
        edns.options().forEach(this::singleOption);
        errors(edns.options());
        others(edns.options());
        json.endObject();
    }

    private void singleOption(EdnsOption option) {
        switch (option) {
            case EdnsOption.Nsid nsid -> {
                JsonRenderer.member(json, "nsid", nsid.hex());
                nsid.text().ifPresent(text -> JsonRenderer.member(json, "nsid_text", text));
            }
            case EdnsOption.Cookie cookie -> JsonRenderer.member(json, "cookie", cookie.client() + cookie.server());
            case EdnsOption.ClientSubnet subnet -> JsonRenderer.member(json, "client_subnet",
                    subnet.address() + '/' + subnet.source() + '/' + subnet.scope());
            case EdnsOption.Keepalive keepalive -> keepalive.timeout()
                    .ifPresent(timeout -> JsonRenderer.time(json, "keepalive_ms", timeout));
            case EdnsOption.Padding padding -> JsonRenderer.number(json, "padding", padding.length());
            case EdnsOption.ExtendedError _,EdnsOption.Other _ -> {
                // several may stand in one message: they are lists
            }
        }
    }

    private void errors(List<EdnsOption> options) {
        if (options.stream().noneMatch(EdnsOption.ExtendedError.class::isInstance)) {
            return;
        }
        json.name("ede");
        json.beginArray();
        for (EdnsOption option : options) {
            if (option instanceof EdnsOption.ExtendedError error) {
                json.beginObject();
                JsonRenderer.number(json, "code", error.info());
                JsonRenderer.member(json, "name", error.name());
                JsonRenderer.member(json, "text", error.text());
                json.endObject();
            }
        }
        json.endArray();
    }

    private void others(List<EdnsOption> options) {
        if (options.stream().noneMatch(EdnsOption.Other.class::isInstance)) {
            return;
        }
        json.name("options");
        json.beginArray();
        for (EdnsOption option : options) {
            if (option instanceof EdnsOption.Other other) {
                json.beginObject();
                JsonRenderer.number(json, "code", other.code());
                JsonRenderer.member(json, "name", other.name());
                JsonRenderer.member(json, "data", other.hex());
                other.meaning().ifPresent(meaning -> JsonRenderer.member(json, "meaning", meaning));
                json.endObject();
            }
        }
        json.endArray();
    }

    /** The members that tell how it went. */
    void way(DnsWay way) {
        json.name("steps");
        json.beginArray();
        for (DnsStep step : way.steps()) {
            json.beginObject();
            JsonRenderer.member(json, "name", step.name());
            JsonRenderer.time(json, "took_ms", step.took());
            json.endObject();
        }
        json.endArray();
        JsonRenderer.number(json, "tries", way.tries());
        way.truncated().ifPresent(size -> JsonRenderer.number(json, "truncated_size", size));
        ignored(way.ignored());
        way.tls().ifPresent(session -> new TlsSessionView(session).json(json, "tls"));
        way.http().ifPresent(this::http);
    }

    private void ignored(List<IgnoredMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        json.name("ignored");
        json.beginArray();
        for (IgnoredMessage message : messages) {
            json.beginObject();
            JsonRenderer.member(json, "from", message.from());
            JsonRenderer.member(json, "reason", message.reason());
            JsonRenderer.number(json, "size", message.size());
            json.endObject();
        }
        json.endArray();
    }

    private void http(HttpReply http) {
        json.name("http");
        json.beginObject();
        JsonRenderer.member(json, "version", http.version());
        JsonRenderer.number(json, "status", http.status());
        JsonRenderer.list(json, "headers", http.headers());
        json.endObject();
    }
}
