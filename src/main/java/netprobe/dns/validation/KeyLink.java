package netprobe.dns.validation;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecDigest;
import netprobe.model.DnssecKey;
import netprobe.model.DnssecKeyId;
import netprobe.model.DnssecReason;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC.Digest;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * From what is known of a zone's keys to the keys that the zone shows (RFC 4035, section 5.2).
 *
 * <p>One known key that is shown and signs them all suffices, whatever else is known: so keys can be rolled (RFC 6781, section 4.1).
 */
final class KeyLink {

    private final Name zone;
    private final List<Record> known;
    private final SignatureCheck signatures;
    private final Budget budget;

    /**
     * Where a zone's keys were found good, or not.
     *
     * @param opinion secure, insecure where nothing that is known can be checked here, or bogus
     * @param digests what is known and counts
     * @param keys all that are shown
     * @param signer which known key signs them
     */
    record Result(Opinion opinion, List<DnssecDigest> digests, List<DnssecKey> keys, Optional<DnssecKeyId> signer) {}

    /**
     * @param known DS records of the zone, or DNSKEY records where an anchor is the key itself
     */
    KeyLink(Name zone, List<Record> known, Instant now, Budget budget) {
        this.zone = zone;
        this.known = known;
        this.signatures = new SignatureCheck(now, budget);
        this.budget = budget;
    }

    /** Why the zone counts as unsigned, whatever keys it shows: nothing that is known can be checked here (RFC 4035, section 5.2). */
    Optional<DnssecReason> beyondUs() {
        if (!usable().isEmpty()) {
            return Optional.empty();
        }
        boolean digestsKnown = known.stream().anyMatch(KeyLink::hasSupportedDigest);
        var condition =
                digestsKnown ? DnssecCondition.UNSUPPORTED_ALGORITHM : DnssecCondition.UNSUPPORTED_DS_DIGEST;
        var kinds = known.stream().map(KeyLink::digest)
                .map(digest -> digestsKnown ? digest.key().mnemonic() : digest.mnemonic()).distinct().toList();
        return Optional.of(new DnssecReason(condition, Words.name(zone), Words.owned(zone, known.getFirst().getType()),
                Optional.of(digest(known.getFirst()).key()), Optional.empty(),
                "the keys of " + Words.name(zone) + " are known by "
                        + (digestsKnown ? "the algorithm " : "the digest ") + String.join(", ", kinds)
                        + " alone, which can't be checked"));
    }

    /** Looks for a key that is known, shown, and signs all keys. */
    Result follow(SignedSet shown) {
        var digests = usable().stream().map(KeyLink::digest).toList();
        var keys = shown.records(DNSKEYRecord.class);
        var all = keys.stream().map(Words::key).toList();
        var trusted = keys.stream().filter(Algorithms::counts).filter(this::isKnown).toList();
        if (trusted.isEmpty()) {
            return new Result(Opinion.bogus(noMatch(digests, all)), digests, all, Optional.empty());
        }
        return switch (signatures.check(shown, new ZoneKeys(zone, trusted))) {
            case Checked.Valid(var key, _) -> new Result(Opinion.SECURE, digests, all, Optional.of(key));
            case Checked.Refused(var reason) -> new Result(Opinion.bogus(reason), digests, all, Optional.empty());
        };
    }

    private DnssecReason noMatch(List<DnssecDigest> digests, List<DnssecKey> keys) {
        var wanted = digests.stream().map(digest -> digest.key().text()).distinct().toList();
        var shown = keys.stream().map(key -> key.id().text()).toList();
        return new DnssecReason(DnssecCondition.NO_MATCHING_DS, Words.name(zone),
                Words.owned(zone, known.getFirst().getType()), digests.stream().findFirst().map(DnssecDigest::key),
                Optional.empty(), "no key of " + Words.name(zone) + " (" + String.join(", ", shown)
                        + ") is the one it is known by (" + String.join(", ", wanted) + ")");
    }

    /** What can be checked; digests by SHA-1 only where there are no better ones (RFC 4509, section 3). */
    private List<Record> usable() {
        var usable = known.stream().filter(KeyLink::hasSupportedDigest).filter(KeyLink::hasSupportedAlgorithm).toList();
        var better = usable.stream().filter(record -> digest(record).type() != Digest.SHA1).toList();
        return better.isEmpty() ? usable : better;
    }

    private boolean isKnown(DNSKEYRecord key) {
        return usable().stream().anyMatch(record -> switch (record) {
            case DSRecord ds -> ds.getFootprint() == key.getFootprint() && ds.getAlgorithm() == key.getAlgorithm()
                    && digestMatches(ds, key);
            default -> record.equals(key);
        });
    }

    private boolean digestMatches(DSRecord ds, DNSKEYRecord key) {
        budget.digest(zone);
        var own = new DSRecord(zone, ds.getDClass(), 0, ds.getDigestID(), key);
        return MessageDigest.isEqual(own.getDigest(), ds.getDigest());
    }

    private static boolean hasSupportedDigest(Record record) {
        return !(record instanceof DSRecord ds) || Algorithms.supportsDigest(ds.getDigestID());
    }

    private static boolean hasSupportedAlgorithm(Record record) {
        return Algorithms.supports(digest(record).key().algorithm());
    }

    private static DnssecDigest digest(Record record) {
        return switch (record) {
            case DSRecord ds -> Words.digest(ds);
            case DNSKEYRecord key -> Words.digest(key);
            default -> throw new IllegalArgumentException("neither DS nor DNSKEY: " + record);
        };
    }
}
