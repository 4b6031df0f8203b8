package netprobe.lab;

/** A scenario that can't be understood; the message names the key and says what is expected there. */
public final class ScenarioFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** For people, in one line. */
    public ScenarioFault(String message) {
        super(message);
    }

    /** As {@link Exception#getMessage()}, which is never null here. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
