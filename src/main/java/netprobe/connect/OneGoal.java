package netprobe.connect;

import java.io.IOException;
import java.net.SocketException;
import java.util.Optional;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Failure;

/** A single goal, and what became of it. */
final class OneGoal implements Goals, Sink {

    private final Goal goal;
    private boolean begun;
    private Optional<Connection> connection = Optional.empty();
    private Optional<Failure> failure = Optional.empty();

    OneGoal(Goal goal) {
        this.goal = goal;
    }

    @Override
    public boolean areDone() {
        return begun;
    }

    @Override
    public Optional<Goal> next() {
        boolean first = !begun;
        begun = true;
        return first ? Optional.of(goal) : Optional.empty();
    }

    @Override
    public void accept(long number, Attempt attempt, Optional<Connection> made) {
        connection = made;
        failure = attempt.failure();
    }

    /** The connection; where there is none, the reason, in the C library's own words. */
    Connection connection() throws IOException {
        return connection.orElseThrow(
                () -> new SocketException(failure.map(Failure::message).orElse("not connected")));
    }
}
