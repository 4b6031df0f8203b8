package netprobe.lab;

/**
 * A network to be built, and what for.
 *
 * @param name as typed: of a scenario that comes with netprobe its name, else the path of its file
 * @param purpose what it is for
 * @param network what it consists of
 */
public record Scenario(String name, Purpose purpose, Network network) {}
