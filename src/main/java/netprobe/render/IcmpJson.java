package netprobe.render;

import io.avaje.json.JsonWriter;
import netprobe.model.IcmpOrigin;
import netprobe.model.IpAddress;

/** An ICMP message in JSON. */
final class IcmpJson {

    private IcmpJson() {}

    /** Writes the member {@code icmp}. */
    static void member(IcmpOrigin icmp, JsonWriter json) {
        json.name("icmp");
        object(icmp, json);
    }

    private static void object(IcmpOrigin icmp, JsonWriter json) {
        json.beginObject();
        number("version", icmp.version(), json);
        number("type", icmp.type(), json);
        number("code", icmp.code(), json);
        JsonRenderer.member(json, "name", icmp.name());
        icmp.mtu().ifPresent(mtu -> number("mtu", mtu, json));
        icmp.sender().map(IpAddress::text).ifPresent(sender -> JsonRenderer.member(json, "from", sender));
        json.endObject();
    }

    private static void number(String name, int value, JsonWriter json) {
        json.name(name);
        json.value(value);
    }
}
