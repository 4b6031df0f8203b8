package netprobe.dns.iteration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** What a walk may still do: so many queries, so much time. */
final class Allowance {

    private final int most;
    private final Optional<Long> end;
    private final AtomicInteger spent = new AtomicInteger();

    Allowance(int most, Optional<Duration> time) {
        this.most = most;
        this.end = time.map(duration -> System.nanoTime() + duration.toNanos());
    }

    /** Whether one more query may be sent; it counts as sent. */
    boolean take() {
        if (isOverdue() || spent.incrementAndGet() > most) {
            return false;
        }
        return true;
    }

    /** Whether more queries were wanted than are allowed. */
    boolean isSpent() {
        return spent.get() > most;
    }

    /** Whether the time is over. */
    boolean isOverdue() {
        return end.isPresent() && remaining(end.get()) <= 0;
    }

    /** As much of a stretch of time as is left. */
    Duration within(Duration wanted) {
        return end.map(moment -> Duration.ofNanos(Math.clamp(remaining(moment), 1, wanted.toNanos()))).orElse(wanted);
    }

    /** How many queries were sent. */
    int sent() {
        return Math.min(spent.get(), most);
    }

    int most() {
        return most;
    }

    private static long remaining(long moment) {
        return moment - System.nanoTime();
    }
}
