package netprobe.observe;

import java.util.List;
import netprobe.model.PortRange;

/**
 * What is to be reached.
 *
 * @param input as typed
 * @param host its name or address
 * @param ports which ports of it
 */
public record Target(String input, String host, List<PortRange> ports) {

    /** Copies the list. */
    public Target {
        ports = List.copyOf(ports);
    }
}
