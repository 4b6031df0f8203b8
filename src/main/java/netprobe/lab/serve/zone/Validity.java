package netprobe.lab.serve.zone;

import java.time.Duration;
import java.time.Instant;

/**
 * When signatures are valid.
 *
 * @param from their inception
 * @param until their expiration
 */
record Validity(Instant from, Instant until) {

    private static final Duration BEFORE = Duration.ofDays(1);
    private static final Duration LENGTH = Duration.ofDays(30);

    /** Now, and for some weeks. */
    static Validity around(Instant now) {
        return new Validity(now.minus(BEFORE), now.plus(LENGTH));
    }

    /** Of signatures that ended so long ago. */
    static Validity over(Instant now, Duration since) {
        return new Validity(now.minus(since).minus(LENGTH), now.minus(since));
    }

    /** Of signatures that begin in so long. */
    static Validity ahead(Instant now, Duration until) {
        return new Validity(now.plus(until), now.plus(until).plus(LENGTH));
    }
}
