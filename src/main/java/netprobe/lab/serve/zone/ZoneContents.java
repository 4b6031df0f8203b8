package netprobe.lab.serve.zone;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** The records of a zone (RFC 1034, section 4.2), owner by owner in canonical order (RFC 4034, section 6.1). */
public final class ZoneContents {

    private final Name apex;
    private final NavigableMap<Name, NavigableMap<Integer, RRset>> owners = new TreeMap<>();

    ZoneContents(Name apex, List<Record> records) {
        this.apex = apex;
        records.forEach(this::add);
    }

    void add(Record record) {
        owners.computeIfAbsent(record.getName(), _ -> new TreeMap<>())
                .computeIfAbsent(record.getType(), _ -> new RRset()).addRR(record);
    }

    /** Puts records in the place of those of the same owner and type. */
    ZoneContents with(List<Record> replacements) {
        var other = new ZoneContents(apex, List.of());
        owners.forEach((owner, sets) -> other.owners.put(owner, new TreeMap<>(sets)));
        replacements.forEach(record -> other.remove(record.getName(), record.getType()));
        replacements.forEach(other::add);
        return other;
    }

    private void remove(Name owner, int type) {
        var sets = owners.get(owner);
        if (sets != null) {
            sets.remove(type);
        }
    }

    /** The zone's name. */
    public Name apex() {
        return apex;
    }

    /** The zone's SOA record; every zone has one. */
    public SOARecord soa() {
        return (SOARecord) set(apex, Type.SOA).orElseThrow().first();
    }

    /** How long it may be remembered that there is nothing (RFC 2308, section 5). */
    public long negativeTtl() {
        return Math.min(soa().getTTL(), soa().getMinimum());
    }

    /** The names that own records. */
    Collection<Name> owners() {
        return owners.keySet();
    }

    /** All records of an owner. */
    public Collection<RRset> sets(Name owner) {
        return owners.getOrDefault(owner, new TreeMap<>()).values();
    }

    /** The records of one type. */
    public Optional<RRset> set(Name owner, int type) {
        return Optional.ofNullable(owners.getOrDefault(owner, new TreeMap<>()).get(type));
    }

    /** The same, one by one. */
    List<Record> records(Name owner, int type) {
        return set(owner, type).map(set -> set.rrs(false)).orElse(List.of());
    }

    /** Whether a name exists, be it only for the sake of names below it: an empty non-terminal (RFC 8499). */
    public boolean exists(Name name) {
        return owners.containsKey(name) || hasBelow(name);
    }

    private boolean hasBelow(Name name) {
        Name next = owners.higherKey(name);
        return next != null && next.subdomain(name);
    }

    /** Whether a name exists and owns nothing. */
    public boolean isEmptyNonTerminal(Name name) {
        return !owners.containsKey(name) && hasBelow(name);
    }

    /** The topmost name at or above this one that is delegated to other servers. */
    public Optional<Name> cut(Name name) {
        for (int labels = apex.labels() + 1; labels <= name.labels(); labels++) {
            Name above = new Name(name, name.labels() - labels);
            if (isCut(above)) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** Whether a name is delegated to other servers. */
    boolean isCut(Name name) {
        return !name.equals(apex) && set(name, Type.NS).isPresent();
    }

    /** Whether the zone has the last word on a name: it is not below a delegation. */
    boolean isOurs(Name name) {
        return cut(name).filter(cut -> !cut.equals(name)).isEmpty();
    }

    /** The nearest name at or above this one that exists (RFC 4592, section 3.3.1). */
    public Name closestEncloser(Name name) {
        Name above = name;
        while (!above.equals(apex) && !exists(above)) {
            above = new Name(above, 1);
        }
        return above;
    }
}
