package netprobe.dns.validation;

import java.util.List;
import java.util.Optional;
import netprobe.model.DnssecLink;
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

    /** Asks the zone first that the records name as their signer; where that fails, a zone cut below it may explain why. */
    Opinion judge(SignedSet set, Sections response) {
        var place = new Placement(set.owner(), set.type());
        var signer = SignedSet.signer(List.of(set), place::mayBeIn);
        return signer.flatMap(zone -> bySigner(set, zone, response)).orElseGet(() -> byPlace(set, place, response));
    }

    private Optional<Opinion> bySigner(SignedSet set, Name signer, Sections response) {
        return switch (delegations.at(signer)) {
            case Standing.Closed(var opinion) -> Optional.of(opinion);
            case Standing.Signed(var keys) -> Optional.of(check(set, keys, response)).filter(Opinion::goesOn);
        };
    }

    private Opinion byPlace(SignedSet set, Placement place, Sections response) {
        return switch (delegations.at(place.nameInZone())) {
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
