package netprobe.connect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;

/** Goals that are all there from the beginning, and what became of them; connections are closed as they come, unless they are kept. */
final class Recorded implements Goals, Sink {

    private final Deque<Goal> waiting;
    private final Map<Long, Attempt> ended = new TreeMap<>();
    private final Deque<Connection> connections = new ArrayDeque<>();
    private int underWay;
    private int mostUnderWay;
    private boolean givenUp;

    Recorded(List<Goal> goals) {
        this.waiting = new ArrayDeque<>(goals);
    }

    /** By the numbers they were handed on with. */
    List<Attempt> attempts() {
        return List.copyOf(ended.values());
    }

    /** The numbers. */
    List<Long> numbers() {
        return List.copyOf(ended.keySet());
    }

    Deque<Connection> connections() {
        return connections;
    }

    int mostUnderWay() {
        return mostUnderWay;
    }

    /** From now on none is of any interest. */
    void giveUp() {
        givenUp = true;
    }

    @Override
    public synchronized boolean areDone() {
        return waiting.isEmpty();
    }

    @Override
    public synchronized Optional<Goal> next() {
        Optional<Goal> next = Optional.ofNullable(waiting.poll());
        underWay += next.isPresent() ? 1 : 0;
        mostUnderWay = Math.max(mostUnderWay, underWay);
        return next;
    }

    @Override
    public synchronized void ended(Attempt attempt) {
        underWay--;
    }

    @Override
    public boolean isGivenUp(Goal goal) {
        return givenUp;
    }

    @Override
    public synchronized void accept(long number, Attempt attempt, Optional<Connection> connection) {
        if (ended.put(number, attempt) != null) {
            throw new AssertionError("twice: " + number);
        }
        connection.ifPresent(connections::add);
    }
}
