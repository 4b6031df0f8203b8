package netprobe.observe;

import java.util.List;
import java.util.Optional;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.model.DnsRecord;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;

/** What is worth asking once the first answers are there. */
final class SecondLooks {

    private SecondLooks() {}

    /** The name within its zone once more, which is what becomes of it in a zone file without its final dot; none where it exists as it is. */
    static Optional<DomainName> doubled(DomainName name, List<ServerCheck> checks) {
        return checks.stream().filter(check -> check.kind() == Kind.A || check.kind() == Kind.AAAA)
                .filter(check -> check.rcode().filter("NXDOMAIN"::equals).isPresent())
                .flatMap(check -> check.message().stream()).flatMap(message -> message.authority().stream())
                .filter(record -> record.type().equals("SOA")).map(DnsRecord::name).findFirst()
                .filter(zone -> zone.length() > 1 && name.text().length() > zone.length() - 1)
                .flatMap(zone -> parse(name.text() + "." + zone));
    }

    private static Optional<DomainName> parse(String text) {
        try {
            return Optional.of(DomainName.parse(text));
        } catch (InvalidName tooLong) {
            return Optional.empty();
        }
    }
}
