package netprobe.dns.iteration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.AnswerKind;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.NameServer.Trouble;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The addresses of name servers whose names are in other zones: each takes a walk of its own. */
final class HostLookup {

    /** How many walks may be under way, each for the sake of the one before. */
    private static final int MOST_NESTED = 6;

    private final Journey journey;
    private final Descent descent;
    private final Map<Name, Found> known = new HashMap<>();
    private int nested;

    HostLookup(Journey journey, Descent descent) {
        this.journey = journey;
        this.descent = descent;
    }

    /**
     * What a server's name leads to.
     *
     * @param addresses of the families that are asked
     * @param trouble why there is none
     */
    record Found(List<IpAddress> addresses, Optional<Trouble> trouble) {

        static Found nothing(Trouble trouble) {
            return new Found(List.of(), Optional.of(trouble));
        }
    }

    /** Whether some name is being looked up. */
    boolean isBusy() {
        return nested > 0;
    }

    Found of(Name host) {
        if (nested == MOST_NESTED) {
            return Found.nothing(Trouble.TOO_DEEP);
        }
        Found before = known.get(host);
        if (before != null) {
            return before;
        }
        nested++;
        Found found = find(host);
        nested--;
        known.put(host, found);
        return found;
    }

    private Found find(Name host) {
        var family = journey.settings().family();
        int first = family == Family.INET6 ? Type.AAAA : Type.A;
        Landing landing = descent.to(host, first);
        return switch (landing) {
            case Landing.Stuck stuck -> Found.nothing(stuck.zone().circular() ? Trouble.CIRCULAR : Trouble.UNANSWERED);
            case Landing.Settled settled when settled.kind() == AnswerKind.NXDOMAIN -> Found.nothing(Trouble.NXDOMAIN);
            case Landing.Settled settled when isAlias(host, settled.message()) -> Found.nothing(Trouble.ALIAS);
            case Landing.Settled settled -> {
                var addresses = new ArrayList<>(addresses(host, settled.message()));
                if (family == Family.ANY) {
                    addresses.addAll(others(host, settled.zone()));
                }
                Trouble none = family == Family.ANY ? Trouble.NODATA : Trouble.OTHER_FAMILY;
                yield addresses.isEmpty() ? Found.nothing(none) : new Found(addresses, Optional.empty());
            }
        };
    }

    private List<IpAddress> others(Name host, Zone zone) {
        Told told = Told.best(descent.ask(zone, new Asking(zone.name(), host, Type.AAAA)));
        return told.message().filter(_ -> told.isFromTheZone()).map(message -> addresses(host, message))
                .orElse(List.of());
    }

    private static boolean isAlias(Name host, Message message) {
        return message.getSection(Section.ANSWER).stream()
                .anyMatch(record -> record instanceof CNAMERecord && record.getName().equals(host));
    }

    static List<IpAddress> addresses(Name host, Message message) {
        return message.getSection(Section.ANSWER).stream()
                .filter(record -> ZoneCut.isAddress(record) && record.getName().equals(host))
                .map(Record::rdataToWireCanonical).map(IpAddress::of).distinct().toList();
    }
}
