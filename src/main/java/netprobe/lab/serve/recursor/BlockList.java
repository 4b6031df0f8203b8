package netprobe.lab.serve.recursor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.dns.Question;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.dns.Names;
import netprobe.model.IpAddress;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

/**
 * Names that are not to be resolved, with all below them.
 *
 * @param names which
 * @param rcode the answer's
 * @param addresses what they have instead, if anything
 * @param error what is said of it, if anything
 */
record BlockList(Set<Name> names, int rcode, List<IpAddress> addresses, Optional<ExtendedError> error)
        implements
            Policy {

    /** Reads {@code blocked}: {@code names}, {@code answer}, {@code error} and {@code text}. */
    static BlockList read(ServerTable table) throws ScenarioFault {
        String answer = String.join(" ", table.texts("answer"));
        Optional<Integer> rcode = switch (answer) {
            case "", "nxdomain" -> Optional.of(Rcode.NXDOMAIN);
            case "nodata" -> Optional.of(Rcode.NOERROR);
            case "refused" -> Optional.of(Rcode.REFUSED);
            default -> Optional.empty();
        };
        List<IpAddress> addresses = rcode.isPresent() ? List.of() : Substitutes.addresses(table, "answer");
        return new BlockList(Names.set(table, "names"), rcode.orElse(Rcode.NOERROR), addresses, error(table));
    }

    /** Reads {@code error} and {@code text}. */
    static Optional<ExtendedError> error(ServerTable table) throws ScenarioFault {
        String text = table.text("text").orElse("");
        return table.has("error")
                ? Optional.of(new ExtendedError((int) table.number("error", 0), text))
                : Optional.empty();
    }

    @Override
    public Optional<Found> decide(Question question) {
        Name name = question.name().name();
        if (names.stream().noneMatch(name::subdomain)) {
            return Optional.empty();
        }
        Found found = Found.of(rcode, Substitutes.records(question, addresses), List.of());
        return Optional.of(error.map(found::and).orElse(found));
    }
}
