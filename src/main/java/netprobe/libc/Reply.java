package netprobe.libc;

/**
 * What a function of the C library came back with.
 *
 * @param <T> what it finds
 */
public sealed interface Reply<T> {

    /** It found this. */
    record Found<T>(T value) implements Reply<T> {}

    /**
     * It found nothing.
     *
     * @param code by the function's own numbering: {@code EAI_*} of getaddrinfo and getnameinfo, {@code h_errno} of the gethostby
     *        functions, 0 of those that have none
     * @param errno which means something only where {@code code} says so, or is 0
     */
    record Failed<T>(int code, int errno) implements Reply<T> {}
}
