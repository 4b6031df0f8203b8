package netprobe.cli;

import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import netprobe.model.ExitStatus;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Result;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests side by side, in the order of the input, within time limits.
 *
 * <p>A lookup in the C library can't be cancelled, so each runs in a daemon thread; one that takes too long is left behind with its thread, and its
 * result says that it was cut. Reading goes on ahead of answering by a bounded number of operands, so memory does not grow with the input.
 *
 * @param <O> the kind of request
 */
final class ParallelLoop<O> {

    private static final int AHEAD_PER_JOB = 4;

    /** How many lookups may hang in the background, each with a thread, before the next has to wait for one of them. */
    private static final int LEAST_THREADS = 256;

    private final Job<O> job;
    private final Output output;
    private final Limits limits;
    private final Semaphore permits;
    private final Semaphore threads;
    private final BlockingQueue<Entry<O>> queue;
    private final long started = System.nanoTime();
    private final Executor lookups = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    /** What the reading thread hands on: work under way, or word that there is no more. */
    private sealed interface Entry<O> {}

    private record End<O>(@Nullable Throwable problem) implements Entry<O> {}

    ParallelLoop(Job<O> job, Output output, Limits limits) {
        this.job = job;
        this.output = output;
        this.limits = limits;
        this.permits = new Semaphore(limits.jobs());
        this.threads = new Semaphore(Math.max(LEAST_THREADS, limits.jobs() * AHEAD_PER_JOB));
        this.queue = new ArrayBlockingQueue<>(limits.jobs() * AHEAD_PER_JOB);
    }

    /**
     * Answers all requests, which are asked for in a thread of their own. After the deadline no lookup is started and nothing more is read: what the command line gave is reported as cut
     * off, one by one, and standard input once.
     */
    ExitStatus run(Supplier<Iterator<O>> requests, boolean fromStream) {
        var tally = new Tally();
        Thread.ofPlatform().daemon().start(() -> read(requests, fromStream));
        try {
            for (Optional<Work> work = next(fromStream); work.isPresent(); work = next(fromStream)) {
                Result result = await(work.get());
                job.count(work.get().operand, result, tally);
                output.accept(result);
            }
            if (fromStream && untilDeadline() == 0) {
                Duration limit = limits.deadline().orElseThrow();
                Result result = job.unread(expired("deadline", limit), limit);
                tally.add(result.status());
                output.accept(result);
            }
            job.finish(tally);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            output.flush();
        }
        return tally.status();
    }

    private void read(Supplier<Iterator<O>> requests, boolean fromStream) {
        Throwable problem = null;
        try {
            Iterator<O> operands = requests.get();
            while (operands.hasNext() && !(fromStream && untilDeadline() == 0)) {
                var work = new Work(operands.next());
                permits.acquire();
                if (threads.tryAcquire(untilDeadline(), TimeUnit.NANOSECONDS)) {
                    work.start();
                }
                queue.put(work);
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            problem = e;
        }
        try {
            queue.put(new End<>(problem));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next operand's work; none at the end, or when the deadline comes before the next line of a stream. */
    private Optional<Work> next(boolean fromStream) throws InterruptedException {
        @Nullable
        Entry<O> entry = queue.poll();
        if (entry == null) {
            output.flush();
            entry = fromStream ? queue.poll(untilDeadline(), TimeUnit.NANOSECONDS) : queue.take();
        }
        return switch (entry) {
            case ParallelLoop<O>.Work work -> Optional.of(work);
            case End<O>(RuntimeException problem) -> throw problem;
            case End<O>(Error problem) -> throw problem;
            case End<O> _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private Result await(Work work) throws InterruptedException {
        long untilTimeout = work.untilTimeout();
        long untilDeadline = untilDeadline();
        if (!work.isDone()) {
            output.flush();
        }
        if (work.finishesWithin(Math.min(untilTimeout, untilDeadline))) {
            return work.result();
        }
        work.release();
        boolean timedOut = untilTimeout < untilDeadline;
        Duration limit = (timedOut ? limits.timeout() : limits.deadline()).orElseThrow();
        return job.failed(work.operand, expired(timedOut ? "timeout" : "deadline", limit),
                Duration.ofNanos(work.age()));
    }

    private long untilDeadline() {
        return limits.deadline().map(deadline -> Math.max(0, deadline.toNanos() - (System.nanoTime() - started)))
                .orElse(Long.MAX_VALUE);
    }

    private DeadlineExpired expired(String code, Duration limit) {
        String message = "no answer within " + Durations.format(limit) + "; the lookup was cut off";
        return new DeadlineExpired(code, limit, message, job.command(), Optional.empty());
    }

    /** One operand's lookup, from its start to its result. */
    private final class Work implements Entry<O> {
        private final O operand;
        private final FutureTask<Result> future;
        private final AtomicBoolean released = new AtomicBoolean();
        private volatile boolean running;
        private volatile long startedAt;

        Work(O operand) {
            this.operand = operand;
            this.future = new FutureTask<>(() -> job.run(operand));
        }

        void start() {
            startedAt = System.nanoTime();
            running = true;
            lookups.execute(() -> {
                future.run();
                threads.release();
                release();
            });
        }

        /** In nanoseconds; 0 for work that came too late to be started. */
        long age() {
            return running ? System.nanoTime() - startedAt : 0;
        }

        /** In nanoseconds; work that is not started can't time out. */
        long untilTimeout() {
            return running
                    ? limits.timeout().map(timeout -> timeout.toNanos() - age()).orElse(Long.MAX_VALUE)
                    : Long.MAX_VALUE;
        }

        boolean isDone() {
            return future.isDone();
        }

        boolean finishesWithin(long nanos) throws InterruptedException {
            try {
                future.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                return true;
            }
        }

        Result result() {
            return switch (future.state()) {
                case SUCCESS -> future.resultNow();
                default -> throw new IllegalStateException("a lookup failed unexpectedly", future.exceptionNow());
            };
        }

        /** Lets the next operand start; once, whether finished or left behind. */
        void release() {
            if (released.compareAndSet(false, true)) {
                permits.release();
            }
        }
    }
}
