package netprobe.connect.tls;

/** A file of certificates or keys that can't be used; the message names the file and what was expected. */
public final class InvalidPem extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidPem(String message) {
        super(message);
    }
}
