package netprobe.render;

import io.avaje.json.JsonWriter;
import java.time.Duration;
import netprobe.model.Echoed;
import netprobe.model.Echoed.Counts;
import netprobe.model.Echoed.Datagrams;
import netprobe.model.Echoed.Difference;
import netprobe.model.Echoed.RoundTrips;
import netprobe.model.Echoed.Stranger;
import netprobe.model.Echoed.Stream;
import netprobe.model.Echoed.Told;

/** What came back of what was sent, in JSON. */
final class EchoedJson {

    private EchoedJson() {}

    static void write(Echoed echoed, JsonWriter json) {
        JsonRenderer.member(json, "host", echoed.ends().host());
        JsonRenderer.member(json, "transport", echoed instanceof Stream ? "tcp" : "udp");
        echoed.ends().local().ifPresent(local -> JsonRenderer.member(json, "local", local));
        JsonRenderer.member(json, "peer", echoed.ends().peer());
        switch (echoed) {
            case Stream stream -> stream(stream, json);
            case Datagrams datagrams -> datagrams(datagrams, json);
        }
    }

    private static void stream(Stream stream, JsonWriter json) {
        JsonRenderer.number(json, "sent", stream.sent());
        JsonRenderer.number(json, "same", stream.same());
        stream.difference().ifPresent(difference -> difference(difference, json));
        json.name("ended");
        json.value(stream.isEnded());
        time("connect_ms", stream.connect(), json);
        stream.firstByte().ifPresent(time -> time("first_byte_ms", time, json));
    }

    private static void datagrams(Datagrams datagrams, JsonWriter json) {
        Counts counts = datagrams.counts();
        JsonRenderer.number(json, "sent", counts.sent());
        JsonRenderer.number(json, "same", counts.same());
        JsonRenderer.number(json, "lost", counts.lost());
        JsonRenderer.number(json, "duplicate", counts.duplicate());
        JsonRenderer.number(json, "reordered", counts.reordered());
        JsonRenderer.number(json, "different", counts.different());
        datagrams.difference().ifPresent(difference -> difference(difference, json));
        datagrams.times().ifPresent(times -> times(times, json));
        json.name("strangers");
        json.beginArray();
        datagrams.strangers().forEach(stranger -> stranger(stranger, json));
        json.endArray();
        json.name("errors");
        json.beginArray();
        datagrams.errors().forEach(told -> told(told, json));
        json.endArray();
    }

    private static void difference(Difference difference, JsonWriter json) {
        json.name("difference");
        json.beginObject();
        JsonRenderer.number(json, "offset", difference.offset());
        JsonRenderer.member(json, "sent", difference.sent());
        JsonRenderer.member(json, "received", difference.received());
        json.endObject();
    }

    private static void times(RoundTrips times, JsonWriter json) {
        json.name("rtt");
        json.beginObject();
        time("min_ms", times.least(), json);
        time("median_ms", times.median(), json);
        time("p95_ms", times.p95(), json);
        json.endObject();
    }

    private static void stranger(Stranger stranger, JsonWriter json) {
        json.beginObject();
        JsonRenderer.member(json, "peer", stranger.peer());
        JsonRenderer.number(json, "datagrams", stranger.datagrams());
        JsonRenderer.number(json, "bytes", stranger.bytes());
        json.endObject();
    }

    private static void told(Told told, JsonWriter json) {
        json.beginObject();
        JsonRenderer.error(json, told.error());
        told.icmp().ifPresent(icmp -> IcmpJson.member(icmp, json));
        JsonRenderer.number(json, "times", told.times());
        json.endObject();
    }

    private static void time(String name, Duration value, JsonWriter json) {
        json.name(name);
        json.value(JsonRenderer.milliseconds(value));
    }
}
