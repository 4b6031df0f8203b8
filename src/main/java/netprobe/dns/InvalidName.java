package netprobe.dns;

/** A text is no domain name. */
public final class InvalidName extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    InvalidName(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** A clause that names the label at fault. */
    public String reason() {
        return reason;
    }
}
