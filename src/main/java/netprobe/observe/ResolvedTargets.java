package netprobe.observe;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Targets on their way from those that resolve them to those that attempt them, and how far the latter may run ahead of the output. */
final class ResolvedTargets {

    /** How many attempts may be finished and not yet written, because an earlier one is not finished. */
    private static final long WINDOW = 65_536;

    private final BlockingQueue<Resolved> queue = new LinkedBlockingQueue<>();
    private final AtomicLong written = new AtomicLong();
    private volatile boolean complete;

    void add(Resolved target) {
        queue.add(target);
    }

    /** There will be no more. */
    void complete() {
        complete = true;
    }

    boolean areDone() {
        return complete && queue.isEmpty();
    }

    Optional<Resolved> poll() {
        return Optional.ofNullable(queue.poll());
    }

    void wrote(long attempts) {
        written.set(attempts);
    }

    /** Whether one more attempt may begin, after so many. */
    boolean admits(long begun) {
        return begun - written.get() < WINDOW;
    }
}
