package netprobe.connect;

import java.util.Optional;
import netprobe.model.Attempt.Goal;

/** What is to be attempted, one after another: goals may come while others are under way. */
public interface Goals {

    /** Whether there will never be another. */
    boolean areDone();

    /** The next; none if there is none at the moment. */
    Optional<Goal> next();
}
