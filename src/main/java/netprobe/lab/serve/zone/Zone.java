package netprobe.lab.serve.zone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * A zone as it is served.
 *
 * <p>Signatures are made when they are wanted first: most never are, and a lab starts in no time.
 */
public final class Zone {

    private final ZoneContents truth;
    private final ZoneContents served;
    private final Optional<Signing> signing;
    private final List<SigningKey> keys;
    private final Denial denial;
    private final Validity usual;
    private final Map<RRset, List<Record>> signatures = new ConcurrentHashMap<>();

    /**
     * @param truth its records, keys and DS records included
     * @param keys none, if it is not signed
     */
    Zone(ZoneContents truth, Optional<Signing> signing, List<SigningKey> keys, Instant now) {
        this.truth = truth;
        this.signing = signing;
        this.keys = List.copyOf(keys);
        this.served = signing.map(how -> truth.with(how.changed())).orElse(truth);
        this.usual = Validity.around(now);
        this.denial = signing.filter(how -> !how.deniesNothing()).<Denial>map(how -> how.hashing()
                .<Denial>map(hashing -> new Nsec3Chain(truth, hashing)).orElseGet(() -> new NsecChain(truth)))
                .orElseGet(NoDenial::new);
    }

    /** What is in it. */
    public ZoneContents contents() {
        return served;
    }

    /** The zone's name. */
    public Name apex() {
        return served.apex();
    }

    /** Whether there are signatures to go with records. */
    public boolean isSigned() {
        return signing.isPresent();
    }

    /** What proves that there is nothing. */
    public Stream<RRset> noName(Name name) {
        return denial.noName(name);
    }

    /** What proves that a name does not own a type. */
    public Stream<RRset> noType(Name name) {
        return denial.noType(name);
    }

    /** What proves that a wildcard may stand for a name. */
    public Stream<RRset> noCloser(Name name) {
        return denial.noCloser(name);
    }

    /** What proves that the wildcard that stands for a name does not own a type. */
    public Stream<RRset> noTypeOfWildcard(Name name, Name wildcard) {
        return denial.noTypeOfWildcard(name, wildcard);
    }

    /** The zone's own record of a denial, for who asks for it by name. */
    public Optional<RRset> denialAt(Name name) {
        return denial.all().stream().filter(set -> set.getName().equals(name)).findFirst();
    }

    /** The signatures of a set of the zone's; none, of what the zone has no last word on, and where they are said to be missing. */
    public List<Record> signatures(RRset set) {
        return signatures.computeIfAbsent(set, this::sign);
    }

    private List<Record> sign(RRset set) {
        return signing.filter(how -> isOurs(set) && !how.stripped().holds(set))
                .map(how -> sign(truth.set(set.getName(), set.getType()).orElse(set), how)).orElse(List.of());
    }

    private List<Record> sign(RRset set, Signing how) {
        Validity validity = how.wrongTime().filter(_ -> how.untimely().holds(set)).orElse(usual);
        boolean entry = set.getType() == Type.DNSKEY;
        return keys.stream().filter(key -> keys.size() == 1 || key.isEntry() == entry)
                .<Record>map(key -> key.sign(set, validity)).toList();
    }

    /** Name servers below a cut, and their addresses, are the child's. */
    private boolean isOurs(RRset set) {
        boolean denies = set.first() instanceof NSECRecord || set.first() instanceof NSEC3Record;
        return denies || served.isOurs(set.getName())
                && (!served.isCut(set.getName()) || set.getType() == Type.DS);
    }

    /** All of it, signatures included, as a zone file has it. */
    public List<Record> records() {
        var records = new ArrayList<Record>();
        var sets = Stream.concat(served.owners().stream().flatMap(owner -> served.sets(owner).stream()),
                denial.all().stream());
        sets.forEach(set -> {
            records.addAll(set.rrs(false));
            records.addAll(signatures(set));
        });
        return records;
    }
}
