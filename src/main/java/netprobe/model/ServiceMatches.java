package netprobe.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * The services that a name, port, range or URL leads to.
 *
 * @param services at least one
 * @param byPort whether ports were asked about, so that the names are the answer
 * @param urlPort the port that a URL names itself, which programs use instead of its scheme's
 */
public record ServiceMatches(List<Service> services, boolean byPort, OptionalInt urlPort) implements Payload {

    /** Copies the list. */
    public ServiceMatches {
        services = List.copyOf(services);
    }

    /** The services of a name. */
    public static ServiceMatches named(List<Service> services) {
        return new ServiceMatches(services, false, OptionalInt.empty());
    }

    /** The services on a port, or on several. */
    public static ServiceMatches onPorts(List<Service> services) {
        return new ServiceMatches(services, true, OptionalInt.empty());
    }
}
