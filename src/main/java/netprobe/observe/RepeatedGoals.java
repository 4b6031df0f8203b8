package netprobe.observe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import netprobe.connect.Goals;
import netprobe.model.Attempt.Goal;

/** Every port of every address, again and again at an interval, however long an attempt takes. */
final class RepeatedGoals implements Goals {

    private final ResolvedTargets targets;
    private final long rounds;
    private final long intervalNanos;
    private final List<Resolved> known = new ArrayList<>();
    private Optional<Iterator<Goal>> current = Optional.empty();
    private long round;
    private long firstBegan;

    /** Goals of so many rounds. */
    RepeatedGoals(ResolvedTargets targets, long rounds, Duration interval) {
        this.targets = targets;
        this.rounds = rounds;
        this.intervalNanos = interval.toNanos();
    }

    @Override
    public synchronized boolean areDone() {
        boolean nothing = known.isEmpty() && targets.areDone();
        return nothing || round == rounds && current.filter(Iterator::hasNext).isEmpty();
    }

    /** All targets are resolved before the first round, so that each round is the same. */
    @Override
    public synchronized Optional<Goal> next() {
        targets.poll(known.stream().mapToLong(Resolved::count).sum()).ifPresent(known::add);
        if (!targets.areDone() || known.isEmpty()) {
            return Optional.empty();
        }
        if (current.filter(Iterator::hasNext).isEmpty() && !beginRound()) {
            return Optional.empty();
        }
        return current.map(Iterator::next);
    }

    private boolean beginRound() {
        long now = System.nanoTime();
        if (round == 0) {
            firstBegan = now;
        }
        if (round == rounds || now - firstBegan < round * intervalNanos) {
            return false;
        }
        round++;
        current = Optional.of(known.stream().flatMap(Resolved::goals).iterator());
        return true;
    }
}
