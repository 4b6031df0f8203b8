package netprobe.dns.validation;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Name;

/** Denial by NSEC3 records (RFC 5155, section 8): the same as NSEC, for hashes of names, so that nobody learns the names. */
final class Nsec3Denial implements Denial {

    private final Name zone;
    private final List<HashedSpan> spans;
    private final NameHash hash;

    /**
     * The nearest ancestor that exists, and what shows that there is nothing between it and the name.
     *
     * @param cover covers the ancestor's child on the way to the name
     */
    private record Encloser(Name name, HashedSpan cover) {}

    Nsec3Denial(Name zone, List<HashedSpan> spans, NameHash hash) {
        this.zone = zone;
        this.spans = spans;
        this.hash = hash;
    }

    @Override
    public Proof noName(Name name) {
        var encloser = encloser(name);
        if (encloser.isEmpty()) {
            return unproven(name);
        }
        var cover = encloser.get().cover();
        var wildcard = NsecDenial.wildcard(encloser.get().name());
        return wildcard.isEmpty()
                ? absent(cover, cover)
                : covering(wildcard.get()).map(wild -> absent(cover, wild)).orElseGet(() -> unproven(wildcard.get()));
    }

    @Override
    public Proof noData(Name name, int type) {
        var match = matching(name);
        if (match.isPresent()) {
            return match.get().lack(type, name.equals(Name.root), match.get().text());
        }
        var encloser = encloser(name);
        if (encloser.isEmpty()) {
            return unproven(name);
        }
        var cover = encloser.get().cover();
        var proof = NsecDenial.wildcard(encloser.get().name()).flatMap(this::matching)
                .map(wild -> wild.lack(type, false, cover.text() + " and " + wild.text()));
        // there is no such name, which is no proof, unless it may be one of those left out
        return proof.filter(itself -> itself instanceof Proof.Unproven || !cover.optOut())
                .orElseGet(() -> cover.optOut()
                        ? absent(cover, cover)
                        : new Proof.Unproven(cover.text() + " says that there is no such name"));
    }

    @Override
    public Proof noCloserMatch(Name name, Name encloser) {
        var nextCloser = new Name(name, name.labels() - encloser.labels() - 1);
        return covering(nextCloser).map(cover -> absent(cover, cover)).orElseGet(() -> unproven(nextCloser));
    }

    @Override
    public Proof noSignedCut(Name name) {
        return matching(name).map(match -> match.lackOfSignedCut(match.text()))
                .or(() -> encloser(name).map(encloser -> absent(encloser.cover(), encloser.cover())))
                .orElseGet(() -> unproven(name));
    }

    private static Proof absent(HashedSpan cover, HashedSpan wildcard) {
        if (cover.optOut()) {
            return new Proof.OptedOut(cover.text());
        }
        return new Proof.Proven(
                cover.equals(wildcard) ? cover.text() : cover.text() + " and " + wildcard.text());
    }

    /** The closest encloser (RFC 5155, section 8.3); none where the name itself exists, or what is below is not this zone's business. */
    private Optional<Encloser> encloser(Name name) {
        Name child = name;
        Name ancestor = name;
        while (matching(ancestor).isEmpty()) {
            if (ancestor.equals(zone)) {
                return Optional.empty();
            }
            child = ancestor;
            ancestor = new Name(ancestor, 1);
        }
        if (ancestor.equals(name) || matching(ancestor).filter(HashedSpan::endsAbove).isPresent()) {
            return Optional.empty();
        }
        Name found = ancestor;
        return covering(child).map(cover -> new Encloser(found, cover));
    }

    private Optional<HashedSpan> matching(Name name) {
        byte[] hashed = hash.of(name);
        return spans.stream().filter(span -> span.beginsAt(hashed)).findFirst();
    }

    private Optional<HashedSpan> covering(Name name) {
        byte[] hashed = hash.of(name);
        return spans.stream().filter(span -> span.covers(hashed)).findFirst();
    }

    private static Proof unproven(Name name) {
        return new Proof.Unproven("no NSEC3 record covers the hash of " + Words.name(name));
    }
}
