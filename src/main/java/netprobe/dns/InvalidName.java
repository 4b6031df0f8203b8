package netprobe.dns;

/** A text is no domain name; the message is a clause that names the label at fault. */
public final class InvalidName extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidName(String message) {
        super(message, null, false, false);
    }
}
