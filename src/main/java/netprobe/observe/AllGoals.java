package netprobe.observe;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import netprobe.connect.Goals;
import netprobe.model.Attempt.Goal;

/** Every port of every address. */
final class AllGoals implements Goals {

    private final ResolvedTargets targets;
    private Iterator<Goal> current = Collections.emptyIterator();
    private long begun;

    AllGoals(ResolvedTargets targets) {
        this.targets = targets;
    }

    @Override
    public boolean areDone() {
        return !current.hasNext() && targets.areDone();
    }

    @Override
    public Optional<Goal> next() {
        while (!current.hasNext()) {
            Optional<Resolved> target = targets.poll(begun);
            if (target.isEmpty()) {
                return Optional.empty();
            }
            current = target.get().goals().iterator();
        }
        if (!targets.admits(begun)) {
            return Optional.empty();
        }
        begun++;
        return Optional.of(current.next());
    }
}
