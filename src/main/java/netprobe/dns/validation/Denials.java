package netprobe.dns.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecKeyId;
import netprobe.model.DnssecReason;
import org.xbill.DNS.NSEC3Record;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** What the NSEC and NSEC3 records of one response prove about names in one zone, once their signatures are checked. */
final class Denials {

    private final Name zone;
    private final Budget budget;
    private final List<NSECRecord> plain = new ArrayList<>();
    private final List<HashedSpan> hashed = new ArrayList<>();
    private final List<DnssecReason> refused = new ArrayList<>();
    private Optional<DnssecKeyId> signer = Optional.empty();

    /**
     * Checks the signatures.
     *
     * @param authority the sets of the response's authority section
     */
    Denials(List<SignedSet> authority, ZoneKeys keys, SignatureCheck signatures, Budget budget) {
        this.zone = keys.zone();
        this.budget = budget;
        for (SignedSet set : authority) {
            if (set.isDenial() && set.mayBeSignedBy(zone)) {
                take(set, signatures.check(set, keys));
            }
        }
    }

    private void take(SignedSet set, Checked checked) {
        switch (checked) {
            // a record made from a wildcard would tell where the wildcard stands, not where it was put
            case Checked.Valid(_, var encloser) when encloser.isPresent() -> {
            }
            case Checked.Valid(var key, _) -> {
                signer = Optional.of(key);
                plain.addAll(set.records(NSECRecord.class));
                set.records(NSEC3Record.class).stream().map(record -> HashedSpan.of(record, zone))
                        .flatMap(Optional::stream).filter(this::isOfOneKind).forEach(hashed::add);
            }
            case Checked.Refused(var reason) -> refused.add(reason);
        }
    }

    /** Records of a zone have the same parameters (RFC 5155, section 7.2); those that differ from the first are of no use with it. */
    private boolean isOfOneKind(HashedSpan span) {
        return hashed.isEmpty() || hashed.getFirst().record().getIterations() == span.record().getIterations()
                && Arrays.equals(hashed.getFirst().record().getSalt(), span.record().getSalt());
    }

    /** The key that signed them. */
    Optional<DnssecKeyId> signer() {
        return signer;
    }

    /** Puts a question to them. */
    Proof prove(Function<Denial, Proof> question) {
        if (plain.isEmpty() && hashed.isEmpty()) {
            return new Proof.Unproven("no NSEC or NSEC3 record of " + Words.name(zone) + " came along");
        }
        Proof proof = plain.isEmpty() ? hashedProof(question) : question.apply(new NsecDenial(zone, plain));
        return plain.isEmpty() || hashed.isEmpty() ? proof : proof.or(() -> hashedProof(question));
    }

    private Proof hashedProof(Function<Denial, Proof> question) {
        var parameters = hashed.getFirst().record();
        if (parameters.getIterations() > budget.limits().iterations()) {
            return new Proof.TooCostly(parameters.getIterations());
        }
        return question.apply(new Nsec3Denial(zone, hashed, new NameHash(zone, parameters, budget)));
    }

    /**
     * What a proof that is wanted comes to.
     *
     * @param claim what is to be proven, as in «that CLAIM is not proven»
     */
    Opinion opinion(Proof proof, Name name, int type, String claim) {
        var record = Words.owned(name, type);
        return switch (proof) {
            case Proof.Proven _ -> Opinion.SECURE;
            case Proof.Unsigned(var by) -> Opinion.insecure(DnssecReason.of(DnssecCondition.UNSIGNED_DELEGATION,
                    Words.name(name), record, by + " proves that the delegation to " + Words.name(name)
                            + " is not signed"));
            case Proof.OptedOut(var by) -> Opinion.insecure(DnssecReason.of(DnssecCondition.OPT_OUT, Words.name(zone),
                    record, by + " leaves unsigned delegations out: there may be one at " + Words.name(name)));
            case Proof.TooCostly(var iterations) -> Opinion.insecure(DnssecReason.of(DnssecCondition.NSEC3_ITERATIONS,
                    Words.name(zone), record, "the NSEC3 records of " + Words.name(zone) + " take " + iterations
                            + " iterations; above " + budget.limits().iterations() + " a zone counts as unsigned"));
            case Proof.Unproven(var why) -> Opinion.bogus(refused.stream().findFirst()
                    .orElseGet(() -> DnssecReason.of(DnssecCondition.DENIAL_NOT_PROVEN, Words.name(zone), record,
                            "that " + claim + " is not proven: " + why)));
        };
    }

    /** In words, that a name has no records of a type. */
    static String absence(Name name, int type) {
        return Words.name(name) + " has no " + Type.string(type) + " record";
    }
}
