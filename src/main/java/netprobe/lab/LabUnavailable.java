package netprobe.lab;

/** This machine can't do what a scenario needs; the message says in one line what is missing. */
public final class LabUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    /** For people, in one line. */
    public LabUnavailable(String message) {
        super(message);
    }

    /** As {@link Exception#getMessage()}, which is never null here. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
