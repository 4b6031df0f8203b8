package netprobe.lab.serve.dns;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.zone.Zone;
import netprobe.lab.serve.zone.Zones;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * An authoritative name server (RFC 1034, section 4.3.2; RFC 4035, section 3.1) of a host's zones.
 *
 * @param zones that it answers from
 * @param expired those that it has lost touch with: SERVFAIL, as a secondary server says whose primary has been away for too long
 * @param lame those that it knows nothing of, though others are sent here for them
 * @param habits what it does otherwise than it should
 */
public record Authority(List<Zone> zones, Set<Name> expired, Set<Name> lame, Habits habits) implements Answerer {

    /**
     * What an authoritative server may get wrong in every zone.
     *
     * @param deniesEmptyNames whether it says NXDOMAIN of names that own nothing but have others below (RFC 8020)
     * @param claimsAuthority whether it sets AA
     */
    public record Habits(boolean deniesEmptyNames, boolean claimsAuthority) {}

    /** Reads what a scenario says of it. */
    public static Authority read(ServerTable table, Zones zones, String host) throws ScenarioFault {
        return new Authority(zones.of(host, table.table("zones")), Names.set(table, "expired"),
                Names.set(table, "lame"),
                new Habits(table.flag("ent-nxdomain"), table.flag("authoritative", true)));
    }

    @Override
    public Response answer(Request request) {
        var response = Response.to(request);
        Optional<Zone> zone = zone(request.name(), request.type());
        boolean unknown = request.question().getDClass() != DClass.IN || isTransfer(request.type());
        if (zone.isEmpty() || unknown) {
            return response.rcode(Rcode.REFUSED).error(ExtendedErrorCodeOption.NOT_AUTHORITATIVE, "");
        }
        if (expired.contains(zone.get().apex())) {
            return response.rcode(Rcode.SERVFAIL).error(ExtendedErrorCodeOption.INVALID_DATA, "zone expired");
        }
        follow(new ZoneAnswer(request, response, habits), zone.get());
        return habits.claimsAuthority ? response : response.withoutFlag(Flags.AA);
    }

    private static boolean isTransfer(int type) {
        return type == Type.AXFR || type == Type.IXFR;
    }

    /** An alias may lead into another zone that is here. A circle of aliases ends where it closes. */
    private void follow(ZoneAnswer answer, Zone first) {
        var zone = Optional.of(first);
        while (zone.isPresent()) {
            zone = answer.from(zone.get()).flatMap(target -> zone(target, answer.type()));
        }
    }

    /** The lowest zone that a name is in; DS records are the parent's, if it is here. */
    private Optional<Zone> zone(Name name, int type) {
        Predicate<Zone> above = zone -> type != Type.DS || !zone.apex().equals(name);
        return lowest(name, above).or(() -> lowest(name, _ -> true));
    }

    private Optional<Zone> lowest(Name name, Predicate<Zone> wanted) {
        return zones.stream()
                .filter(zone -> name.subdomain(zone.apex()) && !lame.contains(zone.apex()) && wanted.test(zone))
                .max(Comparator.comparingInt(zone -> zone.apex().labels()));
    }
}
