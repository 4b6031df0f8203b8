package netprobe.dns.validation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.DnssecReason;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/** Checks the signatures over a set of records (RFC 4035, section 5.3): any good one suffices. */
final class SignatureCheck {

    private static final Comparator<DnssecReason> MOST_TELLING_FIRST = Comparator.comparing(DnssecReason::condition);

    private final Instant now;
    private final Budget budget;

    SignatureCheck(Instant now, Budget budget) {
        this.now = now;
        this.budget = budget;
    }

    /** Checks one set of a zone. */
    Checked check(SignedSet set, ZoneKeys keys) {
        var complaints = new Complaints(keys.zone(), now);
        budget.records(set);
        Optional<DnssecReason> worst = Optional.empty();
        var attempt = new Attempt(set, keys, complaints);
        for (RRSIGRecord signature : set.signatures()) {
            Optional<DnssecReason> complaint = attempt.complaint(signature);
            if (complaint.isEmpty()) {
                return new Checked.Valid(Words.id(signature), encloser(set.owner(), signature));
            }
            worst = Stream.concat(worst.stream(), complaint.stream()).min(MOST_TELLING_FIRST);
        }
        return new Checked.Refused(worst.orElseGet(() -> complaints.missing(set)));
    }

    /** Of a name that was made from a wildcard, the name that the wildcard stands below. */
    private static Optional<Name> encloser(Name owner, RRSIGRecord signature) {
        int above = labels(owner) - signature.getLabels();
        return above > 0 ? Optional.of(new Name(owner, owner.labels() - 1 - signature.getLabels())) : Optional.empty();
    }

    /** Labels as signatures count them: neither the root's nor a wildcard's asterisk (RFC 4034, section 3.1.3). */
    private static int labels(Name owner) {
        return owner.labels() - 1 - (owner.isWild() ? 1 : 0);
    }

    /** The check of one set. */
    private final class Attempt {

        private final SignedSet set;
        private final ZoneKeys keys;
        private final Complaints complaints;
        private final RRset records;
        private int checks;

        Attempt(SignedSet set, ZoneKeys keys, Complaints complaints) {
            this.set = set;
            this.keys = keys;
            this.complaints = complaints;
            this.records = set.rrset();
        }

        /** What is wrong with a signature; nothing where it is good. */
        Optional<DnssecReason> complaint(RRSIGRecord signature) {
            if (!signature.getSigner().equals(keys.zone()) || !set.owner().subdomain(keys.zone())) {
                return Optional.of(complaints.wrongSigner(set, signature));
            }
            if (!Algorithms.supports(signature.getAlgorithm())) {
                return Optional.of(complaints.unsupported(set, signature));
            }
            return complaints.ofTime(set, signature).or(() -> ofKeys(signature));
        }

        private Optional<DnssecReason> ofKeys(RRSIGRecord signature) {
            List<DNSKEYRecord> matching = keys.matching(signature);
            if (matching.isEmpty()) {
                return Optional.of(complaints.unknownKey(set, signature));
            }
            budget.collision(set, matching.size());
            boolean good = matching.stream().anyMatch(key -> fits(signature, key));
            return good ? Optional.empty() : Optional.of(complaints.invalid(set, signature));
        }

        private boolean fits(RRSIGRecord signature, DNSKEYRecord key) {
            if (signature.getLabels() > labels(set.owner())) {
                return false;
            }
            budget.signature(set, ++checks);
            try {
                // the time was judged before, by serial arithmetic, which dnsjava does not know
                DNSSEC.verify(records, signature, key, signature.getTimeSigned());
                return true;
            } catch (DNSSECException | RuntimeException unfit) {
                // a key that is none makes Java's providers throw whatever they like
                return false;
            }
        }
    }
}
