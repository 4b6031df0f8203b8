package netprobe.observe;

import java.util.function.Function;

/** One address after the other until one is reached, as Python's {@code create_connection} and most programs do. */
final class FirstGoals extends GroupedGoals {

    FirstGoals(ResolvedTargets targets) {
        super(targets, Function.identity());
    }

    @Override
    boolean mayBegin(int competitors) {
        return competitors == 0;
    }

    @Override
    void begins() {
        // each waits for the one before, however long that takes
    }

    @Override
    void failed() {
        // the next one's turn comes by itself
    }

    @Override
    boolean tellsTheRest() {
        return false;
    }
}
