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
        JsonRenderer.number(json, "version", icmp.version());
        JsonRenderer.number(json, "type", icmp.type());
        JsonRenderer.number(json, "code", icmp.code());
        JsonRenderer.member(json, "name", icmp.name());
        icmp.mtu().ifPresent(mtu -> JsonRenderer.number(json, "mtu", mtu));
        icmp.sender().map(IpAddress::text).ifPresent(sender -> JsonRenderer.member(json, "from", sender));
        json.endObject();
    }
}
