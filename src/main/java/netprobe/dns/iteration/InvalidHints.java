package netprobe.dns.iteration;

/** A text holds no root hints. */
public final class InvalidHints extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    InvalidHints(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** A clause that names the line at fault. */
    public String reason() {
        return reason;
    }
}
