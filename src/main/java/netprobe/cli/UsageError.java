package netprobe.cli;

/** The command line can't be understood; the message is the one line the user reads. */
final class UsageError extends Exception {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}
