package netprobe.observe;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Happy Eyeballs version 2 (RFC 8305): families take turns, each address begins the Connection Attempt Delay after the one before it, or at
 * once when that fails, and the first to be connected ends the race.
 */
final class RaceGoals extends GroupedGoals {

    /** The Connection Attempt Delay that is recommended (RFC 8305, section 8). */
    static final Duration DELAY = Duration.ofMillis(250);

    private final LongSupplier nanoClock;
    private long lastBegan;
    private boolean hurried;

    RaceGoals(ResolvedTargets targets, LongSupplier nanoClock) {
        super(targets, Resolved::interleaved);
        this.nanoClock = nanoClock;
    }

    @Override
    boolean mayBegin(int competitors) {
        return competitors == 0 || hurried || nanoClock.getAsLong() - lastBegan >= DELAY.toNanos();
    }

    @Override
    void begins() {
        lastBegan = nanoClock.getAsLong();
        hurried = false;
    }

    @Override
    void failed() {
        hurried = true;
    }

    @Override
    boolean tellsTheRest() {
        return true;
    }
}
