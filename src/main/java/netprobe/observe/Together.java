package netprobe.observe;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Runs lookups side by side. */
final class Together {

    /** The C library can't be interrupted, and must not hold up the end of the program. */
    private static final Executor THREADS = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    private Together() {}

    static <T> CompletableFuture<T> start(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, THREADS);
    }

    /** All results, in order. */
    static <T> List<T> run(Stream<Supplier<T>> work) {
        return work.map(Together::start).toList().stream().map(CompletableFuture::join).toList();
    }
}
