package netprobe.dns.validation;

import netprobe.model.DnssecStatus;
import org.xbill.DNS.Name;

/** What one verdict has spent of its {@link Limits}. */
final class Budget {

    private final Limits limits;
    private int questions;
    private int signatures;
    private int records;
    private int digests;
    private int hashes;

    Budget(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void question(Name zone) {
        if (++questions > limits.questions()) {
            throw new LimitExceeded(DnssecStatus.INDETERMINATE, Words.name(zone),
                    "more than " + limits.questions() + " questions would have to be asked");
        }
    }

    void aliases(int passed, Name start) {
        if (passed > limits.aliases()) {
            throw new LimitExceeded(DnssecStatus.INDETERMINATE, Words.name(start),
                    "more than " + limits.aliases() + " aliases follow " + Words.name(start));
        }
    }

    /** Sorting and comparing records takes time too. */
    void records(SignedSet set) {
        records += set.records().size();
        if (records > limits.records()) {
            throw new LimitExceeded(DnssecStatus.BOGUS, Words.name(set.owner()),
                    "up to " + set.text() + " there are more records than an honest answer takes");
        }
    }

    /** Keys that are taken for one another, by chance or on purpose (CVE-2023-50387). */
    void collision(SignedSet set, int keys) {
        if (keys > limits.collidingKeys()) {
            throw new LimitExceeded(DnssecStatus.BOGUS, Words.name(set.owner()),
                    "the signature of " + set.text() + " may be by any of " + keys + " keys");
        }
    }

    /**
     * One check of a signature.
     *
     * @param ofThisSet how many it makes for the set of records at hand
     */
    void signature(SignedSet set, int ofThisSet) {
        if (++signatures > limits.signatures() || ofThisSet > limits.signaturesOfOneSet()) {
            throw new LimitExceeded(DnssecStatus.BOGUS, Words.name(set.owner()),
                    set.text() + " takes more signature checks than an honest zone asks for");
        }
    }

    void digest(Name zone) {
        if (++digests > limits.digests()) {
            throw new LimitExceeded(DnssecStatus.BOGUS, Words.name(zone), "the DS and DNSKEY records of "
                    + Words.name(zone) + " take more comparisons than an honest zone asks for");
        }
    }

    void hash(Name zone) {
        if (++hashes > limits.hashes()) {
            throw new LimitExceeded(DnssecStatus.BOGUS, Words.name(zone), "the NSEC3 records of "
                    + Words.name(zone) + " take more hashing than an honest zone asks for");
        }
    }
}
