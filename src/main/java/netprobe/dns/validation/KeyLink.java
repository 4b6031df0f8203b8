package netprobe.dns.validation;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.xbill.DNS.Type;

/**
 * From what is known of a zone's keys to the keys that the zone shows (RFC 4035, section 5.2).
 *
 * <p>One known key that is shown and signs them all suffices, whatever else is known: so keys can be rolled (RFC 6781, section 4.1).
 */
final class KeyLink {

    private final Name zone;
    private final List<Record> known;
    private final List<Record> usable;
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
        this.usable = usable(known);
        this.signatures = new SignatureCheck(now, budget);
        this.budget = budget;
    }

    /** Why the zone counts as unsigned, whatever keys it shows: nothing that is known can be checked here (RFC 4035, section 5.2). */
    Optional<DnssecReason> beyondUs() {
        if (!usable.isEmpty()) {
            return Optional.empty();
        }
        boolean digestsKnown = known.stream().anyMatch(KeyLink::hasSupportedDigest);
        var condition =
                digestsKnown ? DnssecCondition.UNSUPPORTED_ALGORITHM : DnssecCondition.UNSUPPORTED_DS_DIGEST;
        var kinds = known.stream().map(KeyLink::digest)
                .map(digest -> digestsKnown ? digest.key().mnemonic() : digest.mnemonic()).distinct().toList();
        return Optional.of(new DnssecReason(condition, name(), Words.owned(zone, known.getFirst().getType()),
                Optional.of(digest(known.getFirst()).key()), Optional.empty(),
                "the keys of " + name() + " are known by "
                        + (digestsKnown ? "the algorithm " : "the digest ") + String.join(", ", kinds)
                        + " alone, which can't be checked"));
    }

    /** Looks for a key that is known, shown, and signs all keys. */
    Result follow(SignedSet shown) {
        var digests = usable.stream().map(KeyLink::digest).toList();
        var keys = shown.records(DNSKEYRecord.class);
        var all = keys.stream().map(Words::key).toList();
        var matching = keys.stream().filter(this::isKnown).toList();
        var trusted = matching.stream().filter(Algorithms::counts).toList();
        var opinion = matching.isEmpty()
                ? Opinion.bogus(noMatch(digests, all))
                : trusted.isEmpty() ? Opinion.bogus(uncounted(matching.getFirst())) : Opinion.SECURE;
        if (!opinion.goesOn()) {
            return new Result(opinion, digests, all, Optional.empty());
        }
        return switch (signatures.check(shown, new ZoneKeys(zone, trusted))) {
            case Checked.Valid(var key, _) -> new Result(opinion, digests, all, Optional.of(key));
            case Checked.Refused(var reason) -> new Result(
                    Opinion.bogus(reason.condition() == DnssecCondition.UNKNOWN_KEY
                            ? unsigned(trusted.getFirst())
                            : reason),
                    digests, all, Optional.empty());
        };
    }

    private DnssecReason noMatch(List<DnssecDigest> digests, List<DnssecKey> keys) {
        var ids = keys.stream().map(DnssecKey::id).toList();
        var other = digests.stream().map(DnssecDigest::key).filter(ids::contains).findFirst();
        var sentence = other
                .map(key -> "what is known of key " + key.text() + " of " + name() + " is the digest of another key")
                .orElseGet(() -> name() + " is known by key "
                        + texts(digests.stream().map(DnssecDigest::key)) + ", and shows only " + texts(ids.stream()));
        return reason(DnssecCondition.NO_MATCHING_DS, digests.getFirst().key(), sentence);
    }

    private DnssecReason uncounted(DNSKEYRecord key) {
        var id = Words.id(key);
        return Algorithms.isRevoked(key)
                ? reason(DnssecCondition.REVOKED_KEY, id,
                        name() + " is known by key " + id.text() + ", which it has revoked")
                : reason(DnssecCondition.NO_ZONE_KEY, id,
                        name() + " is known by key " + id.text() + ", which is not marked as a zone key");
    }

    private DnssecReason unsigned(DNSKEYRecord key) {
        var id = Words.id(key);
        return reason(DnssecCondition.MISSING_RRSIG, id,
                name() + " is known by key " + id.text() + ", which does not sign its DNSKEY records");
    }

    private DnssecReason reason(DnssecCondition condition, DnssecKeyId key, String sentence) {
        return new DnssecReason(condition, name(), Words.owned(zone, Type.DNSKEY), Optional.of(key),
                Optional.empty(), sentence);
    }

    private String name() {
        return Words.name(zone);
    }

    private static String texts(Stream<DnssecKeyId> keys) {
        return keys.map(DnssecKeyId::text).distinct().collect(Collectors.joining(", "));
    }

    /** What can be checked; digests by SHA-1 only where there are no better ones (RFC 4509, section 3). */
    private static List<Record> usable(List<Record> known) {
        var usable = known.stream().filter(KeyLink::hasSupportedDigest).filter(KeyLink::hasSupportedAlgorithm).toList();
        var better = usable.stream().filter(record -> digest(record).type() != Digest.SHA1).toList();
        return better.isEmpty() ? usable : better;
    }

    private boolean isKnown(DNSKEYRecord key) {
        return usable.stream().anyMatch(record -> switch (record) {
            case DSRecord ds -> isLike(ds, key) && digestMatches(ds, key);
            default -> record.equals(key);
        });
    }

    private boolean digestMatches(DSRecord ds, DNSKEYRecord key) {
        budget.digest(zone);
        return isOf(ds, key);
    }

    /** Whether a digest may be a key's, as far as can be seen without work. */
    static boolean isLike(DSRecord ds, DNSKEYRecord key) {
        return ds.getFootprint() == key.getFootprint() && ds.getAlgorithm() == key.getAlgorithm();
    }

    /** Whether it is the key's. */
    static boolean isOf(DSRecord ds, DNSKEYRecord key) {
        var own = new DSRecord(key.getName(), ds.getDClass(), 0, ds.getDigestID(), key);
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
