package netprobe.archive;

/** A text that is no report; the message says which key is wrong and what was expected there. */
public final class UnreadableReport extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** For people, in one line. */
    UnreadableReport(String message) {
        super(message);
    }

    /** As {@link IllegalArgumentException#getMessage()}, which is never null here. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
