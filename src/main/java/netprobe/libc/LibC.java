package netprobe.libc;

import java.util.Optional;

/** Whether the C library of this host can be called. */
public final class LibC {

    private static final Optional<String> ABSENCE = absenceOn(System.getProperty("os.name", ""),
            System.getProperty("os.arch", ""));

    private static volatile boolean bound;

    private LibC() {}

    /** Whether the other classes of this package work here. */
    public static boolean available() {
        return ABSENCE.isEmpty();
    }

    /** Why they don't, in one sentence without a final full stop; empty where they do. */
    public static Optional<String> absence() {
        return ABSENCE;
    }

    /**
     * Binds the library ahead of its first use, by a call that asks for nothing. It takes some 20 ms in a JVM that has just started, which
     * another thread can spend while the command line is parsed.
     */
    public static void prepare() {
        if (available()) {
            try (var scratch = new Scratch()) {
                CFunction.of("getpid").callInt(scratch);
            }
        }
    }

    /**
     * Ends this process at once, as _exit(2) does, if the library has been bound anyhow; otherwise returns. The JVM's own ways out wait
     * 300 ms for a thread that hangs in a call of C, and a lookup that was cut off leaves one behind.
     *
     * @param status 0 to 255
     */
    public static void exitIfBound(int status) {
        if (bound) {
            try (var scratch = new Scratch()) {
                CFunction.of("_exit").callInt(scratch, status);
            }
        }
    }

    static void setBound() {
        bound = true;
    }

    static Optional<String> absenceOn(String system, String architecture) {
        if (!system.equals("Linux")) {
            return Optional.of("the C library is called on Linux only, and this is " + system);
        }
        return switch (architecture) {
            case "amd64", "x86_64", "aarch64" -> Optional.empty();
            default -> Optional.of("the C library is called on x86-64 and AArch64 only, and this is " + architecture);
        };
    }
}
