package netprobe.lab.serve.zone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.model.IpAddress;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * All zones of a scenario, delegated to one another and signed.
 *
 * <p>{@code zones."python.org"} has {@code servers}, the hosts that have it; {@code text}, a zone file; and {@code signed}, true or a table
 * (docs/lab.md). SOA and NS records, glue and DS records come about by themselves where the text has none.
 */
public final class Zones {

    private final Map<Name, Draft> drafts;
    private final Map<Name, Zone> zones = new HashMap<>();
    private final Instant now;

    private Zones(Map<Name, Draft> drafts, Instant now) {
        this.drafts = drafts;
        this.now = now;
        drafts.forEach((name, draft) -> zones.put(name, draft.zone(now)));
    }

    /**
     * Reads the table of zones.
     *
     * @param hosts the addresses of each host
     * @param now when signatures are valid
     */
    public static Zones read(ServerTable table, Map<String, List<IpAddress>> hosts, Instant now) throws ScenarioFault {
        var drafts = new ArrayList<Draft>();
        for (String key : table.keys()) {
            var zone = table.table(key).orElseThrow();
            Draft draft = Draft.read(ZoneText.name(key, zone.path()), zone, now);
            draft.complete(hosts);
            drafts.add(draft);
        }
        var byName = Draft.byName(drafts);
        new Delegating(byName).run();
        return new Zones(byName, now);
    }

    /** The zones that a host has, with those in the place of the scenario's that a server has in its own version. */
    public List<Zone> of(String host, Optional<ServerTable> versions) throws ScenarioFault {
        var served = new HashMap<Name, Zone>();
        drafts.values().stream().filter(draft -> draft.servers().contains(host)).map(Draft::apex)
                .forEach(apex -> named(apex).ifPresent(zone -> served.put(apex, zone)));
        if (versions.isPresent()) {
            for (String key : versions.get().keys()) {
                Zone version = version(key, versions.get().table(key).orElseThrow());
                served.put(version.apex(), version);
            }
        }
        return List.copyOf(served.values());
    }

    private Zone version(String key, ServerTable table) throws ScenarioFault {
        Name apex = ZoneText.name(key, table.path());
        Draft draft = Draft.variant(apex, table, Optional.ofNullable(drafts.get(apex)), now);
        draft.complete(Map.of());
        return draft.zone(now);
    }

    /** A zone by its name. */
    public Optional<Zone> named(Name name) {
        return Optional.ofNullable(zones.get(name));
    }

    /** The DS records of the root's key, as a file of trust anchors has them; empty where the root is not signed. */
    public String anchor() {
        return text(root().map(Draft::ds).orElse(List.of()));
    }

    /** The same for a key that the root does not have. */
    public String wrongAnchor() {
        return text(root().map(root -> root.ds(DsFault.WRONG_TAG)).orElse(List.of()));
    }

    private Optional<Draft> root() {
        return Optional.ofNullable(drafts.get(Name.root));
    }

    /** The root's name servers with their addresses, as a file of root hints has them (RFC 9609). */
    public String hints() {
        var records = new ArrayList<Record>();
        root().ifPresent(root -> {
            records.addAll(root.contents().records(Name.root, Type.NS));
            root.serverNames().forEach(name -> records.addAll(root.addresses(name)));
        });
        return text(records);
    }

    private static String text(List<? extends Record> records) {
        return records.stream().map(record -> record + "\n").collect(Collectors.joining());
    }
}
