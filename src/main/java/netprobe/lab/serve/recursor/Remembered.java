package netprobe.lab.serve.recursor;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.dns.Names;
import netprobe.lab.serve.zone.ZoneText;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;

/** What a resolver is said to have found before the scenario began: {@code [[hosts.….servers.cached]]}. */
final class Remembered {

    private static final long TTL = 300;
    private static final List<String> TYPES = List.of("A", "AAAA");

    private Remembered() {}

    /** Fills a cache: {@code records}, or {@code name}, {@code types}, {@code rcode}, {@code zone} and {@code ttl}. */
    static Cache read(ServerTable table) throws ScenarioFault {
        var cache = new Cache(table.flag("nxdomain-cut"));
        for (ServerTable entry : table.tables("cached")) {
            if (entry.has("records")) {
                positive(entry, cache);
            } else {
                negative(entry, cache);
            }
        }
        return cache;
    }

    private static void positive(ServerTable entry, Cache cache) throws ScenarioFault {
        var records = ZoneText.records(Name.root, entry.requiredText("records"), entry.path() + ".records");
        Optional<ExtendedError> error = BlockList.error(entry);
        var sets = records.stream().collect(Collectors.groupingBy(
                record -> new Question(DomainName.of(record.getName()), record.getType())));
        sets.forEach((question, set) -> cache.put(question,
                with(error, Found.of(Rcode.NOERROR, set, List.of()))));
    }

    private static void negative(ServerTable entry, Cache cache) throws ScenarioFault {
        Name name = Names.name(entry, "name", entry.requiredText("name"));
        int rcode = Rcode.value(entry.text("rcode").orElse("NXDOMAIN"));
        if (rcode < 0) {
            throw entry.fault("rcode", "is not a response code");
        }
        Name zone = entry.has("zone")
                ? Names.name(entry, "zone", entry.requiredText("zone"))
                : new Name(name, Math.min(1, name.labels() - 1));
        long ttl = entry.number("ttl", TTL);
        boolean none = rcode == Rcode.NXDOMAIN || rcode == Rcode.NOERROR;
        Found found = none ? Found.of(rcode, List.of(), List.of(start(zone, ttl))) : Found.failure();
        Found said = with(BlockList.error(entry), found);
        List<Integer> types = entry.has("types") ? Names.types(entry, "types") : addressTypes(entry);
        types.forEach(type -> cache.put(new Question(DomainName.of(name), type), said, Duration.ofSeconds(ttl)));
    }

    private static List<Integer> addressTypes(ServerTable entry) throws ScenarioFault {
        return List.of(Names.type(entry, "types", TYPES.getFirst()), Names.type(entry, "types", TYPES.getLast()));
    }

    private static Found with(Optional<ExtendedError> error, Found found) {
        return error.map(found::and).orElse(found);
    }

    private static Record start(Name zone, long ttl) {
        Name server = zone.equals(Name.root) ? Name.fromConstantString("ns.") : Name.fromConstantString("ns." + zone);
        return new SOARecord(zone, DClass.IN, ttl, server, server, 1, TTL, TTL, TTL, Math.max(TTL, ttl));
    }
}
