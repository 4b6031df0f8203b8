package netprobe.model;

import java.util.Optional;

/**
 * A socket as it is shown.
 *
 * @param socket what the kernel tells of it
 * @param reachable of a listener, who can reach it, in words
 */
public record ListedSocket(OpenSocket socket, Optional<String> reachable) implements Payload {}
