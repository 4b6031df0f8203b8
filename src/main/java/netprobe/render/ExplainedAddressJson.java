package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import netprobe.model.EmbeddedIpv4;
import netprobe.model.EmbeddedIpv4.Nat64;
import netprobe.model.EmbeddedIpv4.Plain;
import netprobe.model.EmbeddedIpv4.Teredo;
import netprobe.model.ExplainedAddress;
import netprobe.model.MacAddress;
import netprobe.model.Prefix;
import netprobe.model.Reading;
import netprobe.model.RegistryEntry;
import netprobe.model.RegistryEntry.SpecialPurpose;

/** Writes what an address is as members of the JSON object that is open: {@code docs/schema/address.schema.json}. */
record ExplainedAddressJson(JsonWriter json) {

    private static final HexFormat HEX = HexFormat.of();

    void write(ExplainedAddress explained) {
        member("family", explained.address().family().symbol());
        member("address", explained.address().text());
        if (!explained.address().scope().isEmpty()) {
            member("zone", explained.address().scope());
        }
        member("packed", explained.address().hex());
        explained.prefix().ifPresent(this::prefix);
        member("kind", explained.kind().label());
        explained.scope().ifPresent(scope -> {
            member("scope", scope.label());
            JsonRenderer.number(json, "scope_value", scope.value());
        });
        flag("globally_reachable", explained.globallyReachable());
        explained.registryEntry().ifPresent(this::registryEntry);
        array("embedded_ipv4", explained.embedded(), this::embedded);
        explained.mac().ifPresent(this::mac);
        explained.solicitedNode().ifPresent(group -> member("solicited_node", group.text()));
        member("reverse_name", explained.reverseName());
        array("readings", explained.readings(), this::reading);
    }

    private void prefix(Prefix prefix) {
        json.name("prefix");
        json.beginObject();
        member("block", prefix.text());
        JsonRenderer.number(json, "length", prefix.length());
        member("first", prefix.first().text());
        member("last", prefix.last().text());
        json.endObject();
    }

    private void registryEntry(RegistryEntry entry) {
        json.name("registry_entry");
        json.beginObject();
        member("registry", entry.registry().label());
        member("block", entry.block());
        member("name", entry.name());
        JsonRenderer.list(json, "references", entry.references());
        entry.specialPurpose().ifPresent(this::specialPurpose);
        json.endObject();
    }

    private void specialPurpose(SpecialPurpose special) {
        member("allocated", special.allocated());
        special.terminated().ifPresent(date -> member("terminated", date));
        flag("source", special.source());
        flag("destination", special.destination());
        flag("forwardable", special.forwardable());
        flag("globally_reachable", special.globallyReachable());
        flag("reserved_by_protocol", special.reservedByProtocol());
    }

    private void embedded(EmbeddedIpv4 embedded) {
        member("form", embedded.form().label());
        member("address", embedded.address().text());
        switch (embedded) {
            case Plain _ -> {
            }
            case Nat64 nat64 -> {
                member("prefix", nat64.prefix().text());
                flag("certain", Optional.of(nat64.certain()));
            }
            case Teredo teredo -> {
                JsonRenderer.number(json, "port", teredo.port());
                member("server", teredo.server().text());
                member("flags", HEX.toHexDigits((short) teredo.flags()));
                flag("cone", Optional.of(teredo.cone()));
            }
        }
    }

    private void mac(MacAddress mac) {
        json.name("eui64");
        json.beginObject();
        member("mac", mac.text());
        member("oui", mac.oui());
        flag("universal", Optional.of(mac.universal()));
        json.endObject();
    }

    private void reading(Reading reading) {
        member("reader", reading.reader().label());
        member("outcome", reading.outcome().label());
        reading.address().ifPresent(address -> member("address", address.text()));
    }

    private <T> void array(String name, Iterable<T> values, Consumer<T> members) {
        json.name(name);
        json.beginArray();
        for (T value : values) {
            json.beginObject();
            members.accept(value);
            json.endObject();
        }
        json.endArray();
    }

    private void member(String name, String value) {
        JsonRenderer.member(json, name, value);
    }

    private void flag(String name, Optional<Boolean> value) {
        value.ifPresent(set -> {
            json.name(name);
            json.value(set);
        });
    }
}
