package netprobe.dns.iteration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/** The same work for several, each in a thread of its own. */
final class SideBySide {

    /** How many at once: each has a socket of its own. */
    private static final int MOST = 64;

    /** Not virtual: a thread is in the network namespace of the one that starts it, and carriers of virtual threads are in anybody's. */
    private static final Executor THREADS = Thread.ofPlatform().daemon().name("walk-", 0)::start;

    private SideBySide() {}

    /** What became of each, in the order of the inputs. */
    static <T, R> List<R> all(List<T> inputs, Function<T, R> work) {
        var permits = new Semaphore(MOST);
        var results = new ArrayList<CompletableFuture<R>>();
        for (T input : inputs) {
            permits.acquireUninterruptibly();
            CompletableFuture<R> result = CompletableFuture.supplyAsync(() -> work.apply(input), THREADS);
            results.add(result.whenComplete((_, _) -> permits.release()));
        }
        return results.stream().map(CompletableFuture::join).toList();
    }

    /**
     * One after the other, but each is begun as soon as the one before has failed, or has let some time pass; ends with the first success.
     *
     * @return what became of each that was begun, as far as it is known by then
     */
    static <T, R> List<Begun<T, R>> untilOne(List<T> inputs, Function<T, R> work, Predicate<R> success,
            Duration stagger) {
        BlockingQueue<Begun<T, R>> done = new LinkedBlockingQueue<>();
        var begun = new ArrayList<Begun<T, R>>();
        int pending = 0;
        for (int next = 0; next < inputs.size() || pending > 0;) {
            if (next < inputs.size()) {
                T input = inputs.get(next++);
                CompletableFuture<R> result = CompletableFuture.supplyAsync(() -> work.apply(input), THREADS);
                var one = new Begun<>(input, result);
                begun.add(one);
                pending++;
                var _ = result.whenComplete((_, _) -> done.add(one));
            }
            var finished = next < inputs.size() ? poll(done, stagger) : take(done);
            pending -= finished.isEmpty() ? 0 : 1;
            if (finished.filter(one -> success.test(one.result().join())).isPresent()) {
                return begun;
            }
        }
        return begun;
    }

    /** Work that was begun, and may still be under way. */
    record Begun<T, R>(T input, CompletableFuture<R> result) {}

    private static <E> Optional<E> poll(BlockingQueue<E> queue, Duration patience) {
        try {
            return Optional.ofNullable(queue.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <E> Optional<E> take(BlockingQueue<E> queue) {
        try {
            return Optional.of(queue.take());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
