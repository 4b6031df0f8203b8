package netprobe.model;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Why something is not secure. Of several that hold, the first here tells most; each says which extended DNS error (RFC 8914 and its IANA
 * registry) a validating resolver would send.
 */
public enum DnssecCondition {
    /** The signature's time is over. */
    SIGNATURE_EXPIRED(7),
    /** The signature's time has not begun. */
    SIGNATURE_NOT_YET_VALID(8),
    /** The signature ends before it begins. */
    SIGNATURE_NEVER_VALID(25),
    /** The signature does not fit the records and the key. */
    SIGNATURE_INVALID(6),
    /** Only algorithms that nobody here can check. */
    UNSUPPORTED_ALGORITHM(1),
    /** The signature is by a key that the zone doesn't have. */
    UNKNOWN_KEY(9),
    /** The signature is by a zone that is not the record's. */
    WRONG_SIGNER(6),
    /** The zone is signed, and the signature is missing. */
    MISSING_RRSIG(10),
    /** No key of the zone is the one that the parent, or the anchor, knows. */
    NO_MATCHING_DS(9),
    /** The key that the parent, or the anchor, knows is not marked as a zone's key (RFC 4034, section 2.1). */
    NO_ZONE_KEY(11),
    /** The key that the parent, or the anchor, knows was revoked by the zone (RFC 5011). */
    REVOKED_KEY(9),
    /** The parent, or the anchor, knows a key, and the zone shows none at all. */
    NO_DNSKEY(9),
    /** All digests that the parent has of the zone's keys are of kinds that nobody here can check. */
    UNSUPPORTED_DS_DIGEST(2),
    /** The NSEC or NSEC3 records don't prove that there is nothing. */
    DENIAL_NOT_PROVEN(12),
    /** The NSEC3 records take more rounds of hashing than a validator has to do (RFC 9276, section 3.2). */
    NSEC3_ITERATIONS(27),
    /** It is proven that the parent has no DS record. */
    UNSIGNED_DELEGATION,
    /** The zone leaves unsigned delegations out of its proof (RFC 5155, section 6). */
    OPT_OUT,
    /** It takes more work than any honest zone asks for. */
    LIMIT_EXCEEDED(6),
    /** No server answered what had to be asked. */
    UNANSWERED(22),
    /** No trust anchor is above the name. */
    NO_ANCHOR(5);

    private final int extendedError;

    DnssecCondition() {
        this(-1);
    }

    DnssecCondition(int extendedError) {
        this.extendedError = extendedError;
    }

    /** As JSON spells it, such as {@code signature-expired}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The INFO-CODE of the extended DNS error. */
    public OptionalInt extendedError() {
        return extendedError < 0 ? OptionalInt.empty() : OptionalInt.of(extendedError);
    }

    /** Whether another time would make it good. */
    public boolean isOfTime() {
        return this == SIGNATURE_EXPIRED || this == SIGNATURE_NOT_YET_VALID;
    }
}
