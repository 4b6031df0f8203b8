package netprobe.model;

import java.util.List;
/**
 * What an address's name is, in the shape of gethostbyaddr(3), and whether that name leads back to the address.
 *
 * @param entry the names and addresses
 * @param forwardConfirmed whether a forward lookup of the hostname returns the address (forward-confirmed reverse DNS)
 */
public record ReverseEntry(HostEntry entry, boolean forwardConfirmed) implements Payload {

    @Override
    public List<String> hostNames() {
        return entry.hostNames();
    }
}
