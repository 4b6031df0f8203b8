package netprobe.observe;

import java.time.Duration;

/**
 * Happy Eyeballs version 2 (RFC 8305): families take turns, each address begins the Connection Attempt Delay after the one before it, or at
 * once when that fails, and the first to be connected ends the race.
 */
final class RaceGoals extends GroupedGoals {

    /** The Connection Attempt Delay that is recommended (RFC 8305, section 8). */
    static final Duration DELAY = Duration.ofMillis(250);

    private long lastBegan;
    private boolean hurried;

    RaceGoals(ResolvedTargets targets) {
        super(targets, Resolved::interleaved);
    }

    @Override
    boolean mayBegin(int competitors) {
        return competitors == 0 || hurried || System.nanoTime() - lastBegan >= DELAY.toNanos();
    }

    @Override
    void begins() {
        lastBegan = System.nanoTime();
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
