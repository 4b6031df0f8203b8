package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Calls functions of the {@code get…_r} family (gethostbyname_r(3), getservbyname_r(3), getpwuid_r(3)), which all end alike: after
 * what is asked come a struct to fill, a buffer for what the struct points to, the buffer's size, where to put the struct's address when
 * something was found, and for hosts where to put {@code h_errno}. A buffer that is too small is answered with {@code ERANGE}, and grows.
 */
final class Reentrant {

    private static final int ERANGE = 34;

    /** Room for nearly every entry, as Python has it: a lookup that must be repeated with more asks the name server again. */
    private static final int FIRST_SIZE = 16 * 1024;
    private static final int LAST_SIZE = 64 * 1024 * 1024;

    /** The size of the largest struct, {@code passwd}. */
    private static final int STRUCT = 48;

    private Reentrant() {}

    /**
     * Makes the call.
     *
     * @param asked puts what is asked into native memory, and gives the arguments that say so
     * @param reader reads the struct
     * @return what was found, or {@code h_errno} and the function's own result, an errno
     */
    static <T> Reply<T> call(CFunction function, Function<Scratch, long[]> asked, Function<ByteBuffer, T> reader) {
        for (int size = FIRST_SIZE;; size *= 4) {
            try (var scratch = new Scratch()) {
                var reply = call(function, scratch, asked.apply(scratch), size, reader);
                if (!isTooSmall(reply) || size >= LAST_SIZE) {
                    return reply;
                }
            }
        }
    }

    private static <T> Reply<T> call(CFunction function, Scratch scratch, long[] asked, int size,
            Function<ByteBuffer, T> reader) {
        var result = scratch.allocate(Long.BYTES);
        var hostError = scratch.allocate(Integer.BYTES);
        long[] arguments = Arrays.copyOf(asked, asked.length + 5);
        arguments[asked.length] = scratch.allocate(STRUCT).address();
        arguments[asked.length + 1] = scratch.allocate(size).address();
        arguments[asked.length + 2] = size;
        arguments[asked.length + 3] = result.address();
        arguments[asked.length + 4] = hostError.address();
        int errno = function.callInt(scratch, arguments);
        long struct = result.bytes().getLong(0);
        return struct == 0
                ? new Reply.Failed<>(hostError.bytes().getInt(0), errno)
                : new Reply.Found<>(reader.apply(Scratch.at(struct, STRUCT)));
    }

    private static boolean isTooSmall(Reply<?> reply) {
        return reply instanceof Reply.Failed<?> failed && failed.errno() == ERANGE;
    }
}
