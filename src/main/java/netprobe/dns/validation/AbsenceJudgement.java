package netprobe.dns.validation;

import netprobe.model.DnssecCondition;
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

    /**
     * Asks the zone first whose NSEC or NSEC3 records came along. Where these are genuine, but prove nothing, as those in a referral, an
     * unsigned zone below it may explain why; that there might be one, as opt-out has it, explains nothing.
     */
    Opinion judge(Placement place, Sections response) {
        var denying = response.authority().stream().filter(SignedSet::isDenial).toList();
        var signer = SignedSet.signer(denying, place::mayBeIn);
        var opinion = by(signer.orElseGet(place::nameInZone), place, response);
        if (signer.isEmpty() || !isFor(DnssecCondition.DENIAL_NOT_PROVEN, opinion)) {
            return opinion;
        }
        var byPlace = by(place.nameInZone(), place, response);
        return byPlace.goesOn() && !isFor(DnssecCondition.OPT_OUT, byPlace) ? byPlace : opinion;
    }

    private static boolean isFor(DnssecCondition condition, Opinion opinion) {
        return opinion.reason().filter(reason -> reason.condition() == condition).isPresent();
    }

    private Opinion by(Name name, Placement place, Sections response) {
        return switch (delegations.at(name)) {
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
