package netprobe.host;

/**
 * A line of a configuration file that counts.
 *
 * @param line line number from 1; 0 when it comes from an environment variable
 * @param meaning what it comes to, as a clause without a final full stop
 */
public record Effect(int line, String meaning) {}
