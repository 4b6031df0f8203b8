package netprobe.connect.greeting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import netprobe.model.Greeting.Detail.Clock;

/** Compares a peer's clock with ours. */
final class PeerClock {

    private PeerClock() {}

    /** A time that was told in whole seconds just now; ours counts in whole seconds too, so that clocks that agree differ by nothing. */
    static Clock toTheSecond(Instant theirs) {
        return new Clock(theirs, Duration.between(Instant.now().truncatedTo(ChronoUnit.SECONDS), theirs));
    }
}
