package netprobe.model;

/**
 * A program on this host that lookups go through before any module is asked, or that a module asks.
 *
 * @param name the program
 * @param socket where it is reached
 * @param role what it does in a lookup, as a clause
 */
public record LocalDaemon(String name, String socket, String role) {}
