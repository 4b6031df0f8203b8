package netprobe.host;

/**
 * A line of a configuration file, or a part of it, that has no effect or not the one its author is likely to have meant.
 *
 * <p>The C library says nothing about such lines; a diagnosis has to.
 *
 * @param line line number from 1; 0 when it comes from an environment variable
 * @param text the line as it stands, or the variable's {@code NAME=value}
 * @param reason why it has no effect, as a clause without a final full stop
 */
public record Remark(int line, String text, String reason) {}
