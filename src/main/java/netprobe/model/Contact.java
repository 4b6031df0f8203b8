package netprobe.model;

/**
 * An attempt to reach a port, and all that is known about it.
 *
 * @param attempt the attempt
 * @param around what is known besides
 * @param details what was observed over the connection
 */
public record Contact(Attempt attempt, Surroundings around, ConnectionDetails details) {}
