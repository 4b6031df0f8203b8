package netprobe.dns.validation;

import java.util.Optional;
import netprobe.model.DnssecLink;
import netprobe.model.DnssecStatus;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;

/** Whether it is genuine that there is nothing. */
final class AbsenceJudgement {

    private final Delegations delegations;
    private final SignatureCheck signatures;
    private final Budget budget;

    AbsenceJudgement(Delegations delegations, SignatureCheck signatures, Budget budget) {
        this.delegations = delegations;
        this.signatures = signatures;
        this.budget = budget;
    }

    /** Asks the zone first whose NSEC or NSEC3 records came along; where that fails, a zone cut below it may explain why. */
    Opinion judge(Placement place, Sections response) {
        var denying = response.authority().stream().filter(SignedSet::isDenial).toList();
        var signer = SignedSet.signer(denying, place::mayBeIn);
        return signer.flatMap(zone -> bySigner(place, zone, response)).orElseGet(() -> byPlace(place, response));
    }

    private Optional<Opinion> bySigner(Placement place, Name signer, Sections response) {
        return switch (delegations.at(signer)) {
            case Standing.Closed(var opinion) -> Optional.of(opinion);
            case Standing.Signed(var keys) -> Optional.of(prove(place, keys, response)).filter(Opinion::goesOn);
        };
    }

    private Opinion byPlace(Placement place, Sections response) {
        return switch (delegations.at(place.nameInZone())) {
            case Standing.Closed(var opinion) -> opinion;
            case Standing.Signed(var keys) -> prove(place, keys, response);
        };
    }

    private Opinion prove(Placement place, ZoneKeys keys, Sections response) {
        boolean none = response.message().getRcode() == Rcode.NXDOMAIN;
        var denials = new Denials(response.authority(), keys, signatures, budget);
        var proof = denials.prove(denial -> none
                ? denial.noName(place.owner())
                : denial.noData(place.owner(), place.type()));
        var claim = none
                ? Words.name(place.owner()) + " does not exist"
                : Denials.absence(place.owner(), place.type());
        var opinion = denials.opinion(proof, place.owner(), place.type(), claim);
        if (opinion.status() == DnssecStatus.SECURE && proof instanceof Proof.Proven(var by)) {
            delegations.chain().add(DnssecLink.signed(Words.name(keys.zone()), DnssecLink.Step.DENIAL,
                    denials.signer(), by + " proves that " + claim));
        }
        return opinion;
    }
}
