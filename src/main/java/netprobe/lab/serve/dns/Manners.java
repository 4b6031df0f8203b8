package netprobe.lab.serve.dns;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * What a name server does to queries before it looks at what they ask for.
 *
 * @param rcodes what it says to questions for some types; ANY stands for all others
 * @param dropped types of which it hears no question
 * @param edns what it makes of queries with EDNS
 * @param unknownOptions of those with EDNS options that nobody knows
 * @param cookies of those with a DNS cookie
 * @param lie what does not match in its answers
 * @param delay how long it waits with each
 */
record Manners(Map<Integer, Integer> rcodes, List<Integer> dropped, Treatment edns, Treatment unknownOptions,
        Treatment cookies, Lie lie, Duration delay) {

    static Manners read(ServerTable table) throws ScenarioFault {
        return new Manners(rcodes(table), Names.types(table, "drop"),
                Treatment.read(table, "edns", Treatment.FORMERR, Treatment.SILENT, Treatment.BADVERS,
                        Treatment.IGNORE),
                Treatment.read(table, "unknown-options", Treatment.FORMERR, Treatment.SILENT, Treatment.BADVERS),
                Treatment.read(table, "cookies", Treatment.FORMERR, Treatment.SILENT, Treatment.BADCOOKIE),
                Lie.read(table, "wrong"), table.duration("delay").orElse(Duration.ZERO));
    }

    private static Map<Integer, Integer> rcodes(ServerTable table) throws ScenarioFault {
        var rcodes = new HashMap<Integer, Integer>();
        Optional<ServerTable> inner = table.table("rcodes");
        if (inner.isPresent()) {
            for (String key : inner.get().keys()) {
                int rcode = Rcode.value(inner.get().requiredText(key));
                if (rcode < 0) {
                    throw inner.get().fault(key, "is not a response code");
                }
                rcodes.put(Names.type(table, "rcodes", key), rcode);
            }
        }
        return Map.copyOf(rcodes);
    }

    /** The answer to a query: none, one by these manners, or what the server knows. */
    Optional<Response> answer(Request request, Answerer answerer) {
        return switch (treatment(request)) {
            case SILENT, NONE, CLOSE -> Optional.empty();
            case FORMERR -> Optional.of(Response.of(request, Rcode.FORMERR).withoutEdns());
            case BADVERS -> Optional.of(Response.of(request, Rcode.BADVERS));
            case BADCOOKIE -> Optional.of(Response.of(request, Rcode.BADCOOKIE));
            case IGNORE -> Optional.of(known(request, answerer).withoutEdns());
            case SERVE -> Optional.of(known(request, answerer));
        };
    }

    private Response known(Request request, Answerer answerer) {
        Integer rcode = rcodes.getOrDefault(request.type(), rcodes.get(Type.ANY));
        Response response = rcode == null ? answerer.answer(request) : Response.of(request, rcode);
        Response late = delay.isZero() ? response : response.delayed(delay);
        return lie == Lie.NONE ? late : late.lying(lie);
    }

    private Treatment treatment(Request request) {
        if (dropped.contains(request.type()) || dropped.contains(Type.ANY)) {
            return Treatment.SILENT;
        }
        if (request.edns().isPresent() && edns != Treatment.SERVE) {
            return edns;
        }
        if (request.hasUnknownOption() && unknownOptions != Treatment.SERVE) {
            return unknownOptions;
        }
        return request.hasOption(EDNSOption.Code.COOKIE) ? cookies : Treatment.SERVE;
    }
}
