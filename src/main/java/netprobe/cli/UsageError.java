package netprobe.cli;

/** The command line can't be understood; the message is the one line the user reads. */
final class UsageError extends Exception {

    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }

    /** An option's value that is not what was expected; an empty one is shown in quotes. */
    static UsageError badValue(String option, String value, String expected) {
        return new UsageError(option + " " + (value.isEmpty() ? "''" : value) + ": expected " + expected);
    }
}
