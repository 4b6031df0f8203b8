package netprobe.dns.iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import netprobe.model.IpAddress;
import netprobe.model.NameServer.Source;
import netprobe.model.TraceStep.Origin;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What is known of a zone before any of its servers is asked.
 *
 * @param zone the zone
 * @param origin how it became known
 * @param servers its servers' names, in alphabetical order
 * @param glue addresses that came along, of some of them
 * @param unlisted how many more servers were named
 */
record ZoneCut(Name zone, Origin origin, List<Name> servers, Map<Name, List<IpAddress>> glue, int unlisted) {

    /** More than any honest zone has: 13 was the most that fitted into a datagram of 512 bytes. */
    private static final int MOST_SERVERS = 32;

    private static final int MOST_ADDRESSES = 16;

    static ZoneCut root(RootHints hints) {
        return new ZoneCut(Name.root, Origin.HINTS, List.copyOf(hints.servers().keySet()), hints.servers(), 0);
    }

    /** Reads a referral. Addresses of names outside the zone that refers are not its business, and not believed. */
    static ZoneCut referral(Asking asking, org.xbill.DNS.Message message) {
        Name zone = new Sense(asking, message).referredTo();
        return of(zone, Origin.REFERRAL, message.getSection(Section.AUTHORITY),
                message.getSection(Section.ADDITIONAL).stream()
                        .filter(record -> record.getName().subdomain(asking.zone())).toList());
    }

    static ZoneCut of(Name zone, Origin origin, List<Record> named, List<Record> additional) {
        var names = new TreeSet<Name>();
        for (Record record : named) {
            if (record instanceof NSRecord server && record.getName().equals(zone)) {
                names.add(server.getTarget());
            }
        }
        List<Name> listed = names.stream().limit(MOST_SERVERS).toList();
        var glue = new TreeMap<Name, List<IpAddress>>();
        for (Record record : additional) {
            if (listed.contains(record.getName()) && isAddress(record)) {
                List<IpAddress> addresses = glue.computeIfAbsent(record.getName(), _ -> new ArrayList<>());
                addAddress(IpAddress.of(record.rdataToWireCanonical()), addresses);
            }
        }
        return new ZoneCut(zone, origin, listed, glue, names.size() - listed.size());
    }

    private static void addAddress(IpAddress address, List<IpAddress> addresses) {
        if (addresses.size() < MOST_ADDRESSES && !addresses.contains(address)) {
            addresses.add(address);
        }
    }

    static boolean isAddress(Record record) {
        return record instanceof ARecord && record.getType() == Type.A
                || record instanceof AAAARecord && record.getType() == Type.AAAA;
    }

    /** Who tells the addresses that came along. */
    Source source() {
        return switch (origin) {
            case HINTS -> Source.HINT;
            case RESOLVER -> Source.LOOKED_UP;
            case REFERRAL, SAME_SERVER -> Source.GLUE;
        };
    }
}
