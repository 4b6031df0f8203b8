package netprobe.observe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Threads for what is looked at side by side, and the time that all of it may take.
 *
 * <p>A lookup in the C library can't be interrupted: what is not done by then is left behind, and told.
 */
final class Workers {

    private final ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private final List<String> unfinished = new CopyOnWriteArrayList<>();
    private final long end;

    /** With so much time from now on. */
    Workers(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    ExecutorService threads() {
        return threads;
    }

    <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, threads);
    }

    /** What is left of the time; never less than nothing. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** What came of it; nothing where the time was over first. */
    <T> Optional<T> await(CompletableFuture<T> work, String what) {
        return await(work, what, left());
    }

    /** The same within a part of the time. */
    <T> Optional<T> await(CompletableFuture<T> work, String what, Duration patience) {
        Optional<T> done = poll(work, patience);
        if (done.isEmpty()) {
            unfinished.add(what + ": the time was over before that was known");
        }
        return done;
    }

    /** What came of it, if it is there within a part of the time; nobody will miss it. */
    <T> Optional<T> poll(CompletableFuture<T> work, Duration patience) {
        try {
            return Optional.of(work.get(Math.min(patience.toNanos(), left().toNanos()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException bug) {
            throw new CompletionException(bug.getCause());
        }
    }

    /** What was not done in time, as sentences. */
    List<String> unfinished() {
        return unfinished.stream().distinct().toList();
    }
}
