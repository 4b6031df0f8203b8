package netprobe.model;

/**
 * An error code as one platform defines it.
 *
 * @param space whose code it is
 * @param number negative in some spaces
 * @param symbol verbatim, such as {@code ECONNREFUSED}
 * @param message that platform's own wording, without a final full stop
 */
public record Code(CodeSpace space, int number, String symbol, String message) {}
