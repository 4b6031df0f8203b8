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
     * @param name the ancestor
     * @param cover covers the name's next ancestor below it; empty where nothing does
     */
    private record Encloser(Name name, Optional<HashedSpan> cover) {}

    Nsec3Denial(Name zone, List<HashedSpan> spans, NameHash hash) {
        this.zone = zone;
        this.spans = spans;
        this.hash = hash;
    }

    @Override
    public Proof noName(Name name) {
        if (matching(name).isPresent()) {
            return new Proof.Unproven("an NSEC3 record says that " + Words.name(name) + " exists");
        }
        return encloser(name).<Proof>map(encloser -> encloser.cover().flatMap(cover -> wildcard(encloser)
                .map(this::covering).orElse(Optional.of(cover)).map(wild -> absent(cover, wild)))
                .orElseGet(() -> uncovered(name))).orElseGet(() -> uncovered(name));
    }

    @Override
    public Proof noData(Name name, int type) {
        var match = matching(name);
        if (match.isPresent()) {
            return match.get().lack(type, name.equals(Name.root), match.get().text());
        }
        var encloser = encloser(name);
        var wild = encloser.flatMap(Nsec3Denial::wildcard).flatMap(this::matching);
        return encloser.flatMap(Encloser::cover).map(cover -> {
            var proof = wild.map(span -> span.lack(type, false, cover.text() + " and " + span.text()))
                    .orElseGet(() -> cover.optOut()
                            ? new Proof.OptedOut(cover.text())
                            : new Proof.Unproven(cover.text() + " says that there is no such name"));
            return cover.optOut() && proof instanceof Proof.Proven ? new Proof.OptedOut(cover.text()) : proof;
        }).orElseGet(() -> uncovered(name));
    }

    @Override
    public Proof noCloserMatch(Name name, Name encloser) {
        var nextCloser = new Name(name, name.labels() - encloser.labels() - 1);
        return covering(nextCloser).map(cover -> absent(cover, cover)).orElseGet(() -> uncovered(nextCloser));
    }

    @Override
    public Proof noSignedCut(Name name) {
        return matching(name).map(match -> match.lackOfSignedCut(match.text()))
                .or(() -> encloser(name).flatMap(Encloser::cover).map(cover -> absent(cover, cover)))
                .orElseGet(() -> uncovered(name));
    }

    private static Proof absent(HashedSpan cover, HashedSpan wildcard) {
        if (cover.optOut()) {
            return new Proof.OptedOut(cover.text());
        }
        return new Proof.Proven(
                cover.equals(wildcard) ? cover.text() : cover.text() + " and " + wildcard.text());
    }

    /** The closest encloser (RFC 5155, section 8.3), unless what is below it is not this zone's business. */
    private Optional<Encloser> encloser(Name name) {
        Name nextCloser = name;
        for (Name ancestor = name; ancestor.subdomain(zone); ancestor = new Name(ancestor, 1)) {
            var match = matching(ancestor);
            if (match.isPresent()) {
                var cover = ancestor.equals(nextCloser) ? Optional.<HashedSpan>empty() : covering(nextCloser);
                return match.filter(span -> !span.endsAbove()).isPresent()
                        ? Optional.of(new Encloser(ancestor, cover))
                        : Optional.empty();
            }
            if (ancestor.equals(Name.root)) {
                break;
            }
            nextCloser = ancestor;
        }
        return Optional.empty();
    }

    private static Optional<Name> wildcard(Encloser encloser) {
        return NsecDenial.wildcard(encloser.name());
    }

    private Optional<HashedSpan> matching(Name name) {
        byte[] hashed = hash.of(name);
        return spans.stream().filter(span -> span.beginsAt(hashed)).findFirst();
    }

    private Optional<HashedSpan> covering(Name name) {
        byte[] hashed = hash.of(name);
        return spans.stream().filter(span -> span.covers(hashed)).findFirst();
    }

    private static Proof uncovered(Name name) {
        return new Proof.Unproven("no NSEC3 record covers the hash of " + Words.name(name));
    }
}
