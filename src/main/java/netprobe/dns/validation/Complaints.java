package netprobe.dns.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecReason.Period;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;

/** What can be wrong with one signature, in words. */
final class Complaints {

    private final Name zone;
    private final Instant now;

    Complaints(Name zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    DnssecReason missing(SignedSet set) {
        return DnssecReason.of(DnssecCondition.MISSING_RRSIG, Words.name(zone), Words.owned(set.owner(), set.type()),
                "the zone " + Words.name(zone) + " is signed, but " + set.text() + " came without a signature");
    }

    DnssecReason wrongSigner(SignedSet set, RRSIGRecord signature) {
        return of(DnssecCondition.WRONG_SIGNER, set, signature, Optional.empty(),
                "is by " + Words.name(signature.getSigner()) + " instead of the zone " + Words.name(zone));
    }

    DnssecReason unsupported(SignedSet set, RRSIGRecord signature) {
        return of(DnssecCondition.UNSUPPORTED_ALGORITHM, set, signature, Optional.empty(),
                "is by an algorithm that can't be checked");
    }

    DnssecReason unknownKey(SignedSet set, RRSIGRecord signature) {
        return of(DnssecCondition.UNKNOWN_KEY, set, signature, Optional.empty(),
                "is by a key that the zone doesn't have");
    }

    DnssecReason invalid(SignedSet set, RRSIGRecord signature) {
        return of(DnssecCondition.SIGNATURE_INVALID, set, signature, Optional.empty(),
                "does not fit the records and the key");
    }

    /** What is wrong with the time of a signature; RFC 4035, section 5.3.1, leaves no margin. */
    Optional<DnssecReason> ofTime(SignedSet set, RRSIGRecord signature) {
        var inception = SerialTime.near(signature.getTimeSigned(), now);
        var expiration = SerialTime.near(signature.getExpire(), now);
        if (expiration.isBefore(inception)) {
            return Optional.of(of(DnssecCondition.SIGNATURE_NEVER_VALID, set, signature,
                    Optional.of(new Period(inception, expiration, Duration.ZERO)),
                    "ends before it begins: " + inception + " to " + expiration));
        }
        if (now.isAfter(expiration)) {
            var off = Duration.between(expiration, now);
            return Optional.of(of(DnssecCondition.SIGNATURE_EXPIRED, set, signature,
                    Optional.of(new Period(inception, expiration, off)),
                    "expired " + Spans.text(off) + " ago, at " + expiration));
        }
        if (now.isBefore(inception)) {
            var off = Duration.between(now, inception);
            return Optional.of(of(DnssecCondition.SIGNATURE_NOT_YET_VALID, set, signature,
                    Optional.of(new Period(inception, expiration, off)),
                    "is not valid before " + inception + ", in " + Spans.text(off)));
        }
        return Optional.empty();
    }

    private DnssecReason of(DnssecCondition condition, SignedSet set, RRSIGRecord signature, Optional<Period> period,
            String predicate) {
        var key = Words.id(signature);
        return new DnssecReason(condition, Words.name(zone), Words.owned(set.owner(), set.type()), Optional.of(key),
                period, "the signature of " + set.text() + " by key " + key.text() + " of "
                        + Words.name(signature.getSigner()) + " " + predicate);
    }
}
