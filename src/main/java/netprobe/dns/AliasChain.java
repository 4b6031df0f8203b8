package netprobe.dns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * The way from the name asked for, over CNAME records, to the name that owns the answer (RFC 1034, section 3.6.2).
 *
 * @param aliases the names passed through, the one asked for first; none when it owns the answer itself
 * @param canonicalName where the chain ends, or would go round
 */
public record AliasChain(List<DomainName> aliases, DomainName canonicalName) {

    /** Copies the list. */
    public AliasChain {
        aliases = List.copyOf(aliases);
    }

    /** Follows the records of one answer, in whatever order they stand. */
    static AliasChain follow(DomainName start, List<Record> records) {
        var seen = new HashSet<Name>();
        var aliases = new ArrayList<DomainName>();
        Name name = start.name();
        for (var target = target(name, records); target.isPresent() && seen.add(name); target = target(name, records)) {
            aliases.add(new DomainName(name));
            name = target.get();
        }
        return new AliasChain(aliases, new DomainName(name));
    }

    private static Optional<Name> target(Name owner, List<Record> records) {
        for (Record record : records) {
            if (record instanceof CNAMERecord alias && alias.getName().equals(owner)) {
                return Optional.of(alias.getTarget());
            }
        }
        return Optional.empty();
    }
}
