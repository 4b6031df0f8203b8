package netprobe.dns.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import netprobe.dns.DomainName;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * Records of one owner and type, with the signatures that came with them.
 *
 * @param owner whose they are
 * @param type of which type
 * @param records the set itself, never empty
 * @param signatures over it, in the order of the message
 */
record SignedSet(Name owner, int type, List<Record> records, List<RRSIGRecord> signatures) {

    /** Finds the sets of a section; signatures without records are left out. */
    static List<SignedSet> of(List<Record> section) {
        record Key(Name owner, int type) {}
        Map<Key, List<Record>> groups = new LinkedHashMap<>();
        Map<Key, List<RRSIGRecord>> signatures = new LinkedHashMap<>();
        for (Record record : section) {
            if (record.getDClass() == DClass.IN && record instanceof RRSIGRecord signature) {
                var key = new Key(record.getName(), signature.getTypeCovered());
                signatures.computeIfAbsent(key, _ -> new ArrayList<>()).add(signature);
            } else if (record.getDClass() == DClass.IN) {
                groups.computeIfAbsent(new Key(record.getName(), record.getType()), _ -> new ArrayList<>()).add(record);
            }
        }
        return groups.entrySet().stream().map(group -> new SignedSet(group.getKey().owner(), group.getKey().type(),
                group.getValue(), signatures.getOrDefault(group.getKey(), List.of()))).toList();
    }

    /** The set of that owner and type. */
    static Optional<SignedSet> find(List<SignedSet> sets, Name owner, int type) {
        return sets.stream().filter(set -> set.type == type && set.owner.equals(owner)).findFirst();
    }

    /**
     * The deepest zone that claims to have signed one of the sets, if it may be the zone of the name.
     *
     * @param acceptable which zones may be
     */
    static Optional<Name> signer(List<SignedSet> sets, Predicate<Name> acceptable) {
        return sets.stream().flatMap(set -> set.signatures.stream()).map(RRSIGRecord::getSigner).filter(acceptable)
                .max(Comparator.comparingInt(Name::labels));
    }

    <T extends Record> List<T> records(Class<T> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean isDenial() {
        return type == Type.NSEC || type == Type.NSEC3;
    }

    /** Whether the set is in a zone or below, and does not name another signer alone. */
    boolean mayBeSignedBy(Name zone) {
        return owner.subdomain(zone) && (signatures.isEmpty()
                || signatures.stream().anyMatch(signature -> signature.getSigner().equals(zone)));
    }

    RRset rrset() {
        return new RRset(records);
    }

    /** {@code www.example.org A}. */
    String text() {
        return DomainName.of(owner).text() + " " + Type.string(type);
    }
}
