package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * Attempts at one address that ended alike, told of together, for people.
 *
 * @param first the first of them, with the cause of all
 * @param ports of all of them, in order
 */
public record AttemptGroup(AttemptReport first, List<PortRange> ports) implements Payload {

    /** Copies the list. */
    public AttemptGroup {
        ports = List.copyOf(ports);
    }

    /** How many there are. */
    public int count() {
        return ports.stream().mapToInt(PortRange::count).sum();
    }

    /** Why they failed. */
    public Optional<Finding> cause() {
        return first.cause();
    }
}
