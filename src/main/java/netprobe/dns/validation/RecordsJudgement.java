package netprobe.dns.validation;

import java.util.List;
import java.util.Optional;
import netprobe.model.DnssecLink;
import netprobe.model.DnssecStatus;
import org.xbill.DNS.Name;

/** Whether records that came are genuine. */
final class RecordsJudgement {

    private final Delegations delegations;
    private final SignatureCheck signatures;
    private final Budget budget;

    RecordsJudgement(Delegations delegations, SignatureCheck signatures, Budget budget) {
        this.delegations = delegations;
        this.signatures = signatures;
        this.budget = budget;
    }

    /**
     * Asks the zone first that the records name as their signer. Where that fails, the zone that they are in may tell better why, but that it
     * promises nothing does not excuse a signature that is wrong.
     */
    Opinion judge(SignedSet set, Sections response) {
        var place = new Placement(set.owner(), set.type());
        var bySigner = SignedSet.signer(List.of(set), place::mayBeIn).map(signer -> by(signer, set, response));
        if (bySigner.filter(Opinion::goesOn).isPresent()) {
            return bySigner.get();
        }
        var byPlace = by(place.nameInZone(), set, response);
        return byPlace.status() == DnssecStatus.INSECURE ? bySigner.orElse(byPlace) : byPlace;
    }

    private Opinion by(Name name, SignedSet set, Sections response) {
        return switch (delegations.at(name)) {
            case Standing.Closed(var opinion) -> opinion;
            case Standing.Signed(var keys) -> check(set, keys, response);
        };
    }

    private Opinion check(SignedSet set, ZoneKeys keys, Sections response) {
        return switch (signatures.check(set, keys)) {
            case Checked.Refused(var reason) -> Opinion.bogus(reason);
            case Checked.Valid(var key, var encloser) -> {
                var zone = Words.name(keys.zone());
                delegations.chain().add(DnssecLink.signed(zone, DnssecLink.Step.RECORDS, Optional.of(key),
                        set.text() + " is signed by key " + key.text() + " of " + zone));
                yield encloser.map(name -> expansion(set, name, keys, response)).orElse(Opinion.SECURE);
            }
        };
    }

    /** What comes from a wildcard is right only where nothing nearer exists (RFC 4035, section 5.3.4). */
    private Opinion expansion(SignedSet set, Name encloser, ZoneKeys keys, Sections response) {
        var denials = new Denials(response.authority(), keys, signatures, budget);
        return denials.opinion(denials.prove(denial -> denial.noCloserMatch(set.owner(), encloser)), set.owner(),
                set.type(), "the wildcard below " + Words.name(encloser) + " stands for " + Words.name(set.owner()));
    }
}
