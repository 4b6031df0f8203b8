package netprobe.observe;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.connect.Goals;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;

/**
 * The addresses of a port as competitors, of which one that is reached is enough: group after group, each until one is reached or all have failed.
 */
abstract class GroupedGoals implements Goals {

    private final ResolvedTargets targets;
    private final Function<Resolved, Resolved> order;
    private final Deque<Goal> waiting = new ArrayDeque<>();
    private Iterator<List<Goal>> groups = Collections.emptyIterator();
    private boolean reached;
    private int underWay;
    private long begun;

    GroupedGoals(ResolvedTargets targets, Function<Resolved, Resolved> order) {
        this.targets = targets;
        this.order = order;
    }

    /** Whether the next of the group may begin, while so many are under way. */
    abstract boolean mayBegin(int competitors);

    /** A goal of the group begins. */
    abstract void begins();

    /** An attempt at one failed. */
    abstract void failed();

    /** Whether what is left of a group is told of when one has been reached. */
    abstract boolean tellsTheRest();

    @Override
    public final synchronized boolean areDone() {
        return waiting.isEmpty() && underWay == 0 && !groups.hasNext() && targets.areDone();
    }

    @Override
    public final synchronized Optional<Goal> next() {
        if (waiting.isEmpty() && underWay == 0) {
            nextGroup();
        }
        if (waiting.isEmpty() || !reached && !mayBegin(underWay)) {
            return Optional.empty();
        }
        begins();
        underWay++;
        begun++;
        return Optional.of(waiting.removeFirst());
    }

    private void nextGroup() {
        while (!groups.hasNext()) {
            Optional<Resolved> target = targets.poll(begun);
            if (target.isEmpty()) {
                return;
            }
            groups = order.apply(target.get()).groups();
        }
        waiting.addAll(groups.next());
        reached = false;
    }

    @Override
    public final synchronized void ended(Attempt attempt) {
        underWay--;
        if (attempt.outcome().isReached()) {
            reached = true;
            if (!tellsTheRest()) {
                waiting.clear();
            }
        } else {
            failed();
        }
    }

    @Override
    public final synchronized boolean isGivenUp(Goal goal) {
        return reached;
    }
}
