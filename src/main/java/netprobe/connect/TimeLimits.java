package netprobe.connect;

import java.time.Duration;
import java.util.Optional;

/** How long attempts may go on, from the moment this is made. Real time counts here, whatever clock durations are told by. */
final class TimeLimits {

    private final Duration timeout;
    private final Optional<Duration> deadline;
    private final long started = System.nanoTime();

    TimeLimits(Settings settings) {
        this.timeout = settings.timeout();
        this.deadline = settings.deadline();
    }

    /** When an attempt is over that begins now, on the scale of {@link System#nanoTime()}. */
    long expiry() {
        long own = System.nanoTime() + timeout.toNanos();
        return deadline.map(limit -> Math.min(own, started + limit.toNanos())).orElse(own);
    }

    /** Whether no attempt may go on. */
    boolean isPastDeadline() {
        return deadline.filter(limit -> System.nanoTime() - started >= limit.toNanos()).isPresent();
    }
}
