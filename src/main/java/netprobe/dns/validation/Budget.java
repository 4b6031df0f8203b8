package netprobe.dns.validation;

import netprobe.model.DnssecStatus;
import org.xbill.DNS.Name;

/** What one verdict has spent of its {@link Limits}. */
final class Budget {

    private final Limits limits;
    private int questions;
    private int signatures;
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
        if (set.records().size() > limits.recordsOfOneSet()) {
            throw new LimitExceeded(DnssecStatus.BOGUS, Words.name(set.owner()),
                    set.text() + " has " + set.records().size() + " records, more than an honest zone has");
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
