package netprobe.libc;

import java.util.function.Function;

/**
 * What a function of the C library came back with.
 *
 * @param <T> what it finds
 */
public sealed interface Reply<T> {

    /**
     * What is made of either case. A switch over the two would do, but its first use costs a JVM that has just started 2 ms of code
     * generation, which is on the path of every lookup.
     */
    <R> R either(Function<T, R> found, Function<Failed<T>, R> failed);

    /** It found this. */
    record Found<T>(T value) implements Reply<T> {
        @Override
        public <R> R either(Function<T, R> found, Function<Failed<T>, R> failed) {
            return found.apply(value);
        }
    }

    /**
     * It found nothing.
     *
     * @param code by the function's own numbering: {@code EAI_*} of getaddrinfo and getnameinfo, {@code h_errno} of the gethostby
     *        functions, 0 of those that have none
     * @param errno which means something only where {@code code} says so, or is 0
     */
    record Failed<T>(int code, int errno) implements Reply<T> {
        @Override
        public <R> R either(Function<T, R> found, Function<Failed<T>, R> failed) {
            return failed.apply(this);
        }
    }
}
