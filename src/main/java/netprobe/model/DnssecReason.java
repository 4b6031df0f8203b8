package netprobe.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Why something is not secure, with what shows it.
 *
 * @param condition the kind of reason
 * @param zone the zone whose records are concerned; of a delegation, the child
 * @param record the records concerned
 * @param key the key concerned
 * @param period when the signature is valid
 * @param sentence all of it for people, without a final full stop
 */
public record DnssecReason(DnssecCondition condition, String zone, Optional<Owned> record, Optional<DnssecKeyId> key,
        Optional<Period> period, String sentence) {

    /** Records by owner name and the mnemonic of their type. */
    public record Owned(String owner, String type) {

        /** {@code www.example.org A}. */
        public String text() {
            return owner + " " + type;
        }
    }

    /**
     * When a signature is valid, both ends included.
     *
     * @param off how long it has been over, or how long until it begins; zero within
     */
    public record Period(Instant inception, Instant expiration, Duration off) {}

    /** One that concerns no particular key and no particular time. */
    public static DnssecReason of(DnssecCondition condition, String zone, Optional<Owned> record, String sentence) {
        return new DnssecReason(condition, zone, record, Optional.empty(), Optional.empty(), sentence);
    }
}
