package netprobe.connect;

import java.util.Optional;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;

/** What is to be attempted, one after another: goals may come while others are under way. */
public interface Goals {

    /** Whether there will never be another. */
    boolean areDone();

    /** The next; none if there is none at the moment. */
    Optional<Goal> next();

    /** Told how each attempt ended, which may be what the next depends on. */
    default void ended(Attempt attempt) {
        // most give their goals whatever becomes of the others
    }

    /** Whether a goal is of no interest any more, so that the attempt at it is given up. */
    default boolean isGivenUp(Goal goal) {
        return false;
    }
}
