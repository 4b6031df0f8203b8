package netprobe.render;

/**
 * How wide text is laid out.
 *
 * @param operand of the column of operands, where rows begin with one
 * @param line of a line of prose, at which it is broken
 */
public record Widths(int operand, int line) {

    /** Of a terminal that nobody has resized. */
    public static final int LINE = 80;
}
