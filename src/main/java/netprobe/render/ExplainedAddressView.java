package netprobe.render;

import static java.util.Comparator.comparing;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import netprobe.model.EmbeddedIpv4;
import netprobe.model.EmbeddedIpv4.Nat64;
import netprobe.model.EmbeddedIpv4.Plain;
import netprobe.model.EmbeddedIpv4.Teredo;
import netprobe.model.ExplainedAddress;
import netprobe.model.IpAddress;
import netprobe.model.MacAddress;
import netprobe.model.Prefix;
import netprobe.model.Reading;
import netprobe.model.RegistryEntry;
import netprobe.model.RegistryEntry.SpecialPurpose;
import netprobe.model.Scope;

/** Shows what an address is. */
record ExplainedAddressView(ExplainedAddress explained) implements View {

    @Override
    public void json(JsonWriter json) {
        new ExplainedAddressJson(json).write(explained);
    }

    @Override
    public void text(String input, TextBlock text) {
        IpAddress address = explained.address();
        text.title(input);
        if (!address.text().equals(input)) {
            text.field("address", address.text());
        }
        explained.prefix().ifPresent(prefix -> text.field("prefix", prefix(prefix)));
        text.field("kind", kind());
        explained.registryEntry().ifPresent(entry -> text.field("registry", registry(entry)));
        explained.embedded().forEach(embedded -> text.field(embedded.form().title(), embedded(embedded)));
        explained.mac().ifPresent(mac -> text.field("EUI-64", mac(mac)));
        explained.solicitedNode().ifPresent(group -> text.field("solicited", group.text()));
        text.field("reverse", explained.reverseName());
        text.field("packed", address.hex());
        Map<String, String> readersOf = readersOf();
        if (readersOf.size() > 1) {
            text.field("read as",
                    readersOf.entrySet().stream().map(made -> made.getKey() + " by " + made.getValue()).toList());
        }
    }

    /** What readers make of the text, addresses first, each with the readers that do. */
    private Map<String, String> readersOf() {
        var readersOf = new LinkedHashMap<String, String>();
        for (Reading reading : explained.readings().stream().sorted(comparing(Reading::outcome)).toList()) {
            String made = reading.address().map(IpAddress::text).orElse(reading.outcome().label());
            readersOf.merge(made, reading.reader().title(), (some, one) -> some + ", " + one);
        }
        return readersOf;
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(explained.registryEntry().map(RegistryEntry::name).orElse("Global Unicast"));
    }

    private static String prefix(Prefix prefix) {
        boolean aligned = prefix.first().equals(prefix.address().within(""));
        return prefix.text() + ", " + prefix.first().text() + " to " + prefix.last().text()
                + (aligned ? "" : "; the address is not the first of it");
    }

    private String kind() {
        String scope = explained.scope().map(found -> ", " + scope(found) + " scope").orElse("");
        String reachable = explained.globallyReachable()
                .map(reaches -> reaches ? ", globally reachable" : ", not globally reachable").orElse("");
        return explained.kind().label() + scope + reachable;
    }

    private static String scope(Scope scope) {
        boolean named = !scope.label().equals("unassigned") && !scope.label().equals("reserved");
        return named ? scope.label() : scope.label() + " (" + scope.value() + ")";
    }

    private static List<String> registry(RegistryEntry entry) {
        var lines = new ArrayList<String>();
        lines.add(entry.name() + ", " + entry.block() + " (" + String.join("; ", entry.references()) + ")");
        entry.specialPurpose().ifPresent(special -> lines.add(usage(special)));
        return lines;
    }

    private static String usage(SpecialPurpose special) {
        var flags = new ArrayList<String>();
        flag("source", special.source(), flags);
        flag("destination", special.destination(), flags);
        flag("forwardable", special.forwardable(), flags);
        flag("globally reachable", special.globallyReachable(), flags);
        flag("reserved by protocol", special.reservedByProtocol(), flags);
        String until = special.terminated().map(date -> "terminated " + date).orElse("");
        return until.isEmpty() ? String.join(", ", flags) : until;
    }

    private static void flag(String name, Optional<Boolean> value, List<String> flags) {
        value.ifPresent(set -> flags.add(name + (set ? " yes" : " no")));
    }

    private static String embedded(EmbeddedIpv4 embedded) {
        return switch (embedded) {
            case Plain plain -> plain.address().text();
            case Nat64 nat64 -> nat64.address().text() + (nat64.certain() ? "" : ", if the prefix is ")
                    + (nat64.certain() ? "" : nat64.prefix().text());
            case Teredo teredo -> "client " + teredo.address().text() + " port " + teredo.port() + ", server "
                    + teredo.server().text() + (teredo.cone() ? ", cone NAT" : "");
        };
    }

    private static String mac(MacAddress mac) {
        return mac.text() + (mac.universal() ? ", OUI " + mac.oui() : ", locally administered");
    }
}
