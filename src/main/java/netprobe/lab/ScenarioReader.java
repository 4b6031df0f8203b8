package netprobe.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import netprobe.lab.Client.Session;
import netprobe.lab.Host.Adjustments;
import netprobe.lab.Purpose.Expectation;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Reads a scenario from its table. */
final class ScenarioReader {

    /** Also the name of an interface, which has at most 15 characters (IFNAMSIZ of linux/if.h). */
    private static final Pattern HOST_NAME = Pattern.compile("[a-z][a-z0-9-]{0,14}");

    private static final List<String> VERDICTS = List.of("ok", "degraded", "failed", "unknown");

    private final ServerTable file;

    ScenarioReader(ServerTable file) {
        this.file = file;
    }

    Scenario read(String name) throws ScenarioFault {
        file.text("world");
        return new Scenario(name, purpose(), network());
    }

    private Purpose purpose() throws ScenarioFault {
        var expected = file.table("expect");
        return new Purpose(file.requiredText("title"), file.texts("rows"), words("command"), file.flag("waits"),
                expected.isEmpty() ? Optional.empty() : Optional.of(expectation(expected.get())));
    }

    /** A list of words, or a text with blanks between them. */
    private List<String> words(String key) throws ScenarioFault {
        var texts = file.texts(key);
        return texts.size() == 1 ? List.of(texts.getFirst().strip().split("\\s+")) : texts;
    }

    private static Expectation expectation(ServerTable table) throws ScenarioFault {
        var verdict = table.requiredText("verdict");
        if (!VERDICTS.contains(verdict)) {
            throw table.fault("verdict", "is \"" + verdict + "\"; expected one of " + String.join(", ", VERDICTS));
        }
        return new Expectation(verdict, table.text("root"), table.text("where"), table.text("confidence"),
                table.texts("also"), table.texts("not"));
    }

    private Network network() throws ScenarioFault {
        var client = file.table("client")
                .orElseThrow(() -> new ScenarioFault("client is missing; expected a table with its addresses"));
        var router = file.table("router").orElseGet(() -> new ServerTable("router", Map.of()));
        var others = new ArrayList<Host>();
        var hosts = file.table("hosts").orElseGet(() -> new ServerTable("hosts", Map.of()));
        for (String name : hosts.keys()) {
            if (!HOST_NAME.matcher(name).matches() || List.of("client", "router", "lo", "eth0").contains(name)) {
                throw hosts.fault(name,
                        "can't be a host's name; expected up to 15 lower-case letters, digits and hyphens");
            }
            others.add(host(name, hosts.table(name).orElseThrow()));
        }
        var zones = file.table("zones").orElseGet(() -> new ServerTable("zones", Map.of())).forLater();
        return new Network(client(client), host("router", router), others, zones);
    }

    private static Host host(String name, ServerTable table) throws ScenarioFault {
        var adjustments = new Adjustments(texts(table, "sysctls"), table.text("nft").orElse(""), table.texts("run"));
        return new Host(name, prefixes(table), adjustments,
                table.tables("servers").stream().map(ServerTable::forLater).toList());
    }

    private static Client client(ServerTable table) throws ScenarioFault {
        var host = host("client", table);
        var gateways = new ArrayList<IpAddress>();
        for (String text : table.texts("gateways")) {
            gateways.add(gateway(table, text, host));
        }
        var session = new Session(table.text("hostname").orElse("client"), table.text("user"),
                texts(table, "environment"));
        return new Client(host, gateways, new ClientFiles(table).read(), session);
    }

    private static IpAddress gateway(ServerTable table, String text, Host client) throws ScenarioFault {
        var address = AddressText.pton(text)
                .orElseThrow(() -> table.fault("gateways", "has \"" + text + "\"; expected addresses"));
        if (client.addresses().stream().noneMatch(prefix -> prefix.contains(address))) {
            throw table.fault("gateways", "has " + text + ", which is in none of the client's networks");
        }
        return address;
    }

    private static List<Prefix> prefixes(ServerTable table) throws ScenarioFault {
        var prefixes = new ArrayList<Prefix>();
        for (String text : table.texts("addresses")) {
            prefixes.add(Prefix.parse(text).or(() -> alone(text)).orElseThrow(() -> table.fault("addresses",
                    "has \"" + text + "\"; expected addresses, with or without the length of a prefix")));
        }
        return prefixes;
    }

    private static Optional<Prefix> alone(String text) {
        return AddressText.pton(text).map(address -> new Prefix(address, Prefix.bits(address.family())));
    }

    /** A table of texts; numbers count as such. */
    private static Map<String, String> texts(ServerTable table, String key) throws ScenarioFault {
        var texts = new LinkedHashMap<String, String>();
        var inner = table.table(key);
        if (inner.isPresent()) {
            for (String name : inner.get().keys()) {
                texts.put(name, inner.get().textOrNumber(name));
            }
        }
        return texts;
    }
}
