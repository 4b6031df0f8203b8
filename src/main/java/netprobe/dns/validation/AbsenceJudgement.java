package netprobe.dns.validation;

import netprobe.model.DnssecLink;
import netprobe.model.DnssecStatus;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

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

    /** Asks the zone first whose NSEC or NSEC3 records came along; where that fails, an unsigned zone below it may explain why. */
    Opinion judge(Placement place, Sections response) {
        var denying = response.authority().stream().filter(SignedSet::isDenial).toList();
        var bySigner = SignedSet.signer(denying, place::mayBeIn).map(zone -> bySigner(place, zone, response));
        if (bySigner.isPresent() && bySigner.get().goesOn()) {
            return bySigner.get();
        }
        var byPlace = byPlace(place, response);
        return byPlace.goesOn() ? byPlace : bySigner.orElse(byPlace);
    }

    private Opinion bySigner(Placement place, Name signer, Sections response) {
        return switch (delegations.at(signer)) {
            case Standing.Closed(var opinion) -> opinion;
            case Standing.Signed(var keys) -> prove(place, keys, response);
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
        return opinion.goesOn() ? opinion.and(start(keys, response)) : opinion;
    }

    /** The SOA record says for how long there is nothing. Not every server sends one; one that was sent has to be genuine. */
    private Opinion start(ZoneKeys keys, Sections response) {
        return SignedSet.find(response.authority(), keys.zone(), Type.SOA).map(soa -> signatures.check(soa, keys))
                .filter(Checked.Refused.class::isInstance).map(Checked.Refused.class::cast)
                .map(refused -> Opinion.bogus(refused.reason())).orElse(Opinion.SECURE);
    }
}
