package netprobe.dns.validation;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;

/** Denial by NSEC records (RFC 4035, section 5.4): each says that no name stands between its owner and the next one. */
final class NsecDenial implements Denial {

    private static final Name ASTERISK = Name.fromConstantString("*");

    private final Name zone;
    private final List<NSECRecord> records;

    NsecDenial(Name zone, List<NSECRecord> records) {
        this.zone = zone;
        this.records = records;
    }

    @Override
    public Proof noName(Name name) {
        var cover = covering(name);
        if (cover.isEmpty()) {
            return uncovered(name);
        }
        if (isNodeAbove(cover.get(), name)) {
            return new Proof.Unproven(text(cover.get()) + " says that there are names below it");
        }
        return wildcard(encloser(cover.get(), name)).map(wild -> noWildcard(cover.get(), wild))
                .orElseGet(() -> new Proof.Proven(text(cover.get())));
    }

    private Proof noWildcard(NSECRecord cover, Name wildcard) {
        return covering(wildcard).filter(other -> !isNodeAbove(other, wildcard)).<Proof>map(
                other -> new Proof.Proven(other.equals(cover) ? text(cover) : text(cover) + " and " + text(other)))
                .orElseGet(() -> uncovered(wildcard));
    }

    @Override
    public Proof noData(Name name, int type) {
        var match = matching(name);
        if (match.isPresent()) {
            return types(match.get()).lack(type, name.equals(Name.root), text(match.get()));
        }
        var cover = covering(name);
        if (cover.isEmpty()) {
            return uncovered(name);
        }
        if (isNodeAbove(cover.get(), name)) {
            return new Proof.Proven(text(cover.get()));
        }
        return wildcard(encloser(cover.get(), name)).flatMap(wild -> noWildcardData(cover.get(), wild, type))
                .orElseGet(() -> new Proof.Unproven(text(cover.get()) + " says that there is no such name"));
    }

    /** What a wildcard that exists lacks: one that only has names below it lacks everything (RFC 4592, section 2.2.2). */
    private Optional<Proof> noWildcardData(NSECRecord cover, Name wildcard, int type) {
        return matching(wildcard).map(match -> types(match).lack(type, false, text(cover) + " and " + text(match)))
                .or(() -> covering(wildcard).filter(other -> isNodeAbove(other, wildcard))
                        .map(other -> new Proof.Proven(text(cover) + " and " + text(other))));
    }

    @Override
    public Proof noCloserMatch(Name name, Name encloser) {
        return covering(name).filter(cover -> !isNodeAbove(cover, name) && encloser(cover, name).equals(encloser))
                .<Proof>map(cover -> new Proof.Proven(text(cover))).orElseGet(() -> uncovered(name));
    }

    @Override
    public Proof noSignedCut(Name name) {
        return matching(name).map(match -> types(match).lackOfSignedCut(text(match)))
                .or(() -> covering(name).map(cover -> new Proof.Proven(text(cover))))
                .orElseGet(() -> uncovered(name));
    }

    private Optional<NSECRecord> matching(Name name) {
        return records.stream().filter(record -> record.getName().equals(name)).findFirst();
    }

    private Optional<NSECRecord> covering(Name name) {
        return records.stream().filter(record -> covers(record, name)).findFirst();
    }

    /** The last record of a zone leads back to its apex. */
    private boolean covers(NSECRecord record, Name name) {
        boolean after = record.getName().compareTo(name) < 0;
        boolean before = name.compareTo(record.getNext()) < 0 || record.getNext().equals(zone);
        boolean beyond = name.subdomain(record.getName()) && types(record).endsAbove();
        return after && before && !beyond && name.subdomain(zone);
    }

    /** Whether a name that has no records exists all the same, because the next one stands below it (RFC 8020). */
    private static boolean isNodeAbove(NSECRecord cover, Name name) {
        return cover.getNext().subdomain(name);
    }

    /** The nearest ancestor that exists: both names that the record tells exist, with all above them. */
    private static Name encloser(NSECRecord cover, Name name) {
        var left = commonAncestor(name, cover.getName());
        var right = commonAncestor(name, cover.getNext());
        return left.labels() > right.labels() ? left : right;
    }

    private static Name commonAncestor(Name one, Name other) {
        Name ancestor = one;
        while (!other.subdomain(ancestor)) {
            ancestor = new Name(ancestor, 1);
        }
        return ancestor;
    }

    /** The wildcard below a name; none where it would be too long a name. */
    static Optional<Name> wildcard(Name encloser) {
        try {
            return Optional.of(Name.concatenate(ASTERISK, encloser));
        } catch (NameTooLongException none) {
            return Optional.empty();
        }
    }

    private static Types types(NSECRecord record) {
        return record::hasType;
    }

    private static Proof uncovered(Name name) {
        return new Proof.Unproven("no NSEC record covers " + Words.name(name));
    }

    private static String text(NSECRecord record) {
        return "NSEC " + Words.name(record.getName()) + " to " + Words.name(record.getNext());
    }
}
