package netprobe.lab.serve.zone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/**
 * A zone while it is put together.
 *
 * @param servers the hosts that have it
 * @param contents its records so far
 * @param signing how it is to be signed
 * @param keys by which
 */
record Draft(List<String> servers, ZoneContents contents, Optional<Signing> signing, List<SigningKey> keys) {

    private static final long SERIAL = 1;
    private static final long REFRESH = 3600;
    private static final long RETRY = 600;
    private static final long EXPIRE = 86_400;

    /** Reads what a scenario says of a zone. */
    static Draft read(Name apex, ServerTable table, Instant now) throws ScenarioFault {
        var records = ZoneText.records(apex, table.text("text").orElse(""), table.path() + ".text");
        var signing = signing(apex, table, now);
        return new Draft(table.texts("servers"), new ZoneContents(apex, records), signing, keys(apex, signing));
    }

    /** Another version of a zone, signed by the same keys unless it says something else. */
    static Draft variant(Name apex, ServerTable table, Optional<Draft> original, Instant now) throws ScenarioFault {
        Draft own = read(apex, table, now);
        return original.filter(_ -> !table.has("signed"))
                .map(draft -> new Draft(own.servers, own.contents, draft.signing, draft.keys)).orElse(own);
    }

    private static Optional<Signing> signing(Name apex, ServerTable table, Instant now) throws ScenarioFault {
        if (!table.isTable("signed")) {
            return table.flag("signed") ? Optional.of(Signing.USUAL) : Optional.empty();
        }
        return Optional.of(Signing.read(apex, table.table("signed").orElseThrow(), now));
    }

    private static List<SigningKey> keys(Name apex, Optional<Signing> signing) {
        if (signing.isEmpty()) {
            return List.of();
        }
        int algorithm = signing.get().algorithm();
        var keys = new ArrayList<>(List.of(SigningKey.generate(apex, algorithm, SigningKey.ENTRY)));
        if (signing.get().twoKeys()) {
            keys.add(SigningKey.generate(apex, algorithm, SigningKey.ZONE));
        }
        return keys;
    }

    Name apex() {
        return contents.apex();
    }

    /** Adds what a zone can't do without, where the scenario does not say: servers' names and addresses, and an SOA record. */
    void complete(Map<String, List<IpAddress>> hosts) {
        if (contents.set(apex(), Type.NS).isEmpty()) {
            for (int i = 0; i < servers.size(); i++) {
                Name name = below("ns" + (i + 1));
                contents.add(new NSRecord(apex(), DClass.IN, ZoneText.TTL, name));
                hosts.getOrDefault(servers.get(i), List.of()).forEach(address -> contents.add(record(name, address)));
            }
        }
        if (contents.set(apex(), Type.SOA).isEmpty()) {
            Name first = serverNames().stream().findFirst().orElse(apex());
            contents.add(new SOARecord(apex(), DClass.IN, ZoneText.TTL, first, below("hostmaster"), SERIAL, REFRESH,
                    RETRY, EXPIRE, ZoneText.TTL));
        }
    }

    private Name below(String label) {
        return apex().equals(Name.root)
                ? Name.fromConstantString(label + '.')
                : Name.fromConstantString(label + '.' + apex());
    }

    private static Record record(Name owner, IpAddress address) {
        return address.family() == Family.INET
                ? new ARecord(owner, DClass.IN, ZoneText.TTL, address.packed())
                : new AAAARecord(owner, DClass.IN, ZoneText.TTL, address.packed());
    }

    /** The names of its servers, by its own NS records. */
    List<Name> serverNames() {
        return contents.records(apex(), Type.NS).stream().map(record -> ((NSRecord) record).getTarget()).toList();
    }

    /** What the parent should have of its keys, or has instead. */
    List<DSRecord> ds() {
        return signing.map(how -> ds(how.ds())).orElse(List.of());
    }

    /** What a parent has of its keys that makes a mistake. */
    List<DSRecord> ds(DsFault fault) {
        return keys.stream().filter(SigningKey::isEntry).flatMap(key -> fault.records(key.record()).stream()).toList();
    }

    /** The address records of a name. */
    List<Record> addresses(Name name) {
        var records = new ArrayList<>(contents.records(name, Type.A));
        records.addAll(contents.records(name, Type.AAAA));
        return records;
    }

    /** The finished zone. */
    Zone zone(Instant now) {
        keys.forEach(key -> contents.add(key.record()));
        signing.flatMap(Signing::hashing).ifPresent(hashing -> contents.add(hashing.parameters(apex())));
        return new Zone(contents, signing, keys, now);
    }

    /** Those of several drafts by their names. */
    static Map<Name, Draft> byName(List<Draft> drafts) {
        var map = new HashMap<Name, Draft>();
        drafts.forEach(draft -> map.put(draft.apex(), draft));
        return map;
    }
}
