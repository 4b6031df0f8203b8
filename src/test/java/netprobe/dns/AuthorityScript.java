package netprobe.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Answers as an authoritative server with these zones would: referrals with glue, NODATA and NXDOMAIN with the SOA record, REFUSED outside.
 *
 * <p>No wildcards, no DNSSEC, no DNAME: real servers are there for those.
 */
public final class AuthorityScript implements Script {

    private final List<Zone> zones = new ArrayList<>();

    private record Zone(Name apex, List<Record> records) {

        List<Record> at(Name name, int type) {
            return records.stream().filter(record -> record.getName().equals(name) && record.getType() == type)
                    .toList();
        }

        /** The topmost delegation that a name is at or below. */
        Optional<Name> cut(Name name, int type) {
            return records.stream().filter(NSRecord.class::isInstance).map(Record::getName)
                    .filter(owner -> !owner.equals(apex) && name.subdomain(owner)
                            && !(type == Type.DS && owner.equals(name)))
                    .min(Comparator.comparingInt(Name::labels));
        }

        boolean exists(Name name) {
            return records.stream().anyMatch(record -> record.getName().subdomain(name));
        }
    }

    /** Reads zones in zone-file form with absolute names, each with its SOA record and whatever else is in it or glue. */
    public AuthorityScript(String... texts) {
        for (String text : texts) {
            List<Record> records = Reply.parse(text);
            Name apex = records.stream().filter(SOARecord.class::isInstance).findFirst().orElseThrow().getName();
            zones.add(new Zone(apex, records));
        }
    }

    @Override
    public Reply reply(Asked asked) {
        Name name = asked.message().getQuestion().getName();
        int type = asked.message().getQuestion().getType();
        return zones.stream().filter(zone -> name.subdomain(zone.apex))
                .filter(zone -> type != Type.DS || !name.equals(zone.apex) || name.equals(Name.root))
                .max(Comparator.comparingInt(zone -> zone.apex.labels())).map(zone -> reply(zone, name, type))
                .orElseGet(() -> Reply.rcode(Rcode.REFUSED)).withoutRecursion();
    }

    private static Reply reply(Zone zone, Name name, int type) {
        Optional<Name> cut = zone.cut(name, type);
        if (cut.isPresent()) {
            return Reply.nodata().with(message -> refer(zone, zone.at(cut.get(), Type.NS), message));
        }
        List<Record> records = new ArrayList<>(zone.at(name, type));
        List<Record> alias = zone.at(name, Type.CNAME);
        if (records.isEmpty() && !alias.isEmpty()) {
            records.addAll(alias);
            records.addAll(zone.at(((CNAMERecord) alias.getFirst()).getTarget(), type));
        }
        boolean exists = zone.exists(name);
        return Reply.rcode(exists ? Rcode.NOERROR : Rcode.NXDOMAIN).with(message -> {
            message.getHeader().setFlag(Flags.AA);
            records.forEach(record -> message.addRecord(record, Section.ANSWER));
            if (records.isEmpty()) {
                message.addRecord(zone.at(zone.apex, Type.SOA).getFirst(), Section.AUTHORITY);
            }
        });
    }

    private static void refer(Zone zone, List<Record> servers, Message message) {
        for (Record server : servers) {
            message.addRecord(server, Section.AUTHORITY);
            Name target = ((NSRecord) server).getTarget();
            for (int type : new int[]{Type.A, Type.AAAA}) {
                zone.at(target, type).forEach(glue -> message.addRecord(glue, Section.ADDITIONAL));
            }
        }
    }
}
