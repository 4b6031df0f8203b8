package netprobe.dns.validation;

/** A text is no list of trust anchors. */
public final class InvalidAnchors extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    InvalidAnchors(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** A clause that names the line or record at fault. */
    public String reason() {
        return reason;
    }
}
