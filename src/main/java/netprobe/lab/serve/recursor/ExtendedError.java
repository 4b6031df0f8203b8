package netprobe.lab.serve.recursor;

/**
 * An extended error (RFC 8914).
 *
 * @param code its INFO-CODE
 * @param text its EXTRA-TEXT, possibly empty
 */
record ExtendedError(int code, String text) {

    ExtendedError(int code) {
        this(code, "");
    }
}
