package netprobe.libc;

/** How many descriptors this process may have (getrlimit(2), {@code RLIMIT_NOFILE}). */
public final class Descriptors {

    private static final int RLIMIT_NOFILE = 7;

    private Descriptors() {}

    /** The soft limit; at most {@code Integer.MAX_VALUE}. */
    public static int limit() {
        try (var scratch = new Scratch()) {
            var limits = scratch.allocate(2 * Long.BYTES);
            CFunction.of("getrlimit").callInt(scratch, RLIMIT_NOFILE, limits.address());
            long soft = limits.bytes().getLong(0);
            return soft < 0 || soft > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) soft;
        }
    }
}
