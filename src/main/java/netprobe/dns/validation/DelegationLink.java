package netprobe.dns.validation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import netprobe.dns.DomainName;
import netprobe.model.DelegationCheck;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecKey;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Holds the DS records of a parent against the DNSKEY records of a child, without asking anyone. */
public final class DelegationLink {

    private DelegationLink() {}

    /**
     * Checks one zone cut.
     *
     * @param child the zone below the cut
     * @param ds the parent's DS records of it; their own signatures are not checked
     * @param answer what the child answered to the question for its DNSKEY records, signatures included
     * @param now when the signatures have to be valid
     */
    public static DelegationCheck check(DomainName child, List<DSRecord> ds, List<Record> answer, Instant now) {
        var zone = child.name();
        var keys = SignedSet.find(SignedSet.of(answer), zone, Type.DNSKEY);
        var shown =
                keys.map(set -> set.records(DNSKEYRecord.class)).orElse(List.of()).stream().map(Words::key).toList();
        if (ds.isEmpty()) {
            return without(shown, DnssecStatus.INSECURE,
                    DnssecReason.of(DnssecCondition.UNSIGNED_DELEGATION, child.text(),
                            Words.owned(zone, Type.DS), "the parent has no DS record of " + child.text()));
        }
        try {
            var link = new KeyLink(zone, List.copyOf(ds), now, new Budget(Limits.USUAL));
            return link.beyondUs().map(reason -> without(shown, DnssecStatus.INSECURE, reason))
                    .or(() -> keys.map(set -> told(link.follow(set))))
                    .orElseGet(() -> without(shown, DnssecStatus.BOGUS, Delegations.noKeys(zone)));
        } catch (LimitExceeded tooMuch) {
            return new DelegationCheck(tooMuch.opinion().status(), tooMuch.opinion().reason(), List.of(), List.of(),
                    Optional.empty());
        }
    }

    private static DelegationCheck told(KeyLink.Result result) {
        return new DelegationCheck(result.opinion().status(), result.opinion().reason(), result.digests(),
                result.keys(), result.signer());
    }

    private static DelegationCheck without(List<DnssecKey> keys, DnssecStatus status, DnssecReason reason) {
        return new DelegationCheck(status, Optional.of(reason), List.of(), keys, Optional.empty());
    }
}
