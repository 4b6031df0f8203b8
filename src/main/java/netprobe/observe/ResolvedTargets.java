package netprobe.observe;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Targets on their way from those that resolve them to those that attempt them, and how far the latter may run ahead of the output. What has to
 * be said of a lookup goes the same way, and so comes to be said between the right attempts, however many each target takes.
 */
final class ResolvedTargets {

    /** How many attempts may be finished and not yet written, because an earlier one is not finished. */
    private static final long WINDOW = 65_536;

    private final Queue<Entry> queue = new ConcurrentLinkedQueue<>();
    private final Queue<Remark> remarks = new ConcurrentLinkedQueue<>();
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong written = new AtomicLong();
    private volatile boolean complete;

    private sealed interface Entry {

        record Found(Resolved target) implements Entry {}

        record Said(Consumer<ProbeReport> words) implements Entry {}
    }

    /** What is to be reported before the attempt of that number. */
    private record Remark(long before, Consumer<ProbeReport> words) {}

    void add(Resolved target) {
        total.addAndGet(target.count());
        queue.add(new Entry.Found(target));
    }

    /** Says this before the next target. */
    void add(Consumer<ProbeReport> words) {
        queue.add(new Entry.Said(words));
    }

    /** How many attempts the targets resolved so far amount to. */
    long attempts() {
        return total.get();
    }

    /** There will be no more. */
    void complete() {
        complete = true;
    }

    boolean areDone() {
        return complete && queue.isEmpty();
    }

    /**
     * The next target, if there is one by now.
     *
     * @param attempts how many come before it
     */
    Optional<Resolved> poll(long attempts) {
        for (Entry next = queue.poll(); next != null; next = queue.poll()) {
            switch (next) {
                case Entry.Found(Resolved target) -> {
                    return Optional.of(target);
                }
                case Entry.Said(Consumer<ProbeReport> words) -> remarks.add(new Remark(attempts, words));
            }
        }
        return Optional.empty();
    }

    /** Says what comes before the attempt of this number. */
    void reportBefore(long attempt, ProbeReport report) {
        for (Remark remark = remarks.peek(); remark != null && remark.before() <= attempt; remark = remarks.peek()) {
            remarks.remove();
            remark.words().accept(report);
        }
    }

    void wrote(long attempts) {
        written.set(attempts);
    }

    /** Whether one more attempt may begin, after so many. */
    boolean admits(long begun) {
        return begun - written.get() < WINDOW;
    }
}
