package netprobe.model;

import java.util.List;
/**
 * A host's fully qualified domain name.
 *
 * @param hostname the name asked about
 * @param fqdn the first name with a dot among the host's names, as Python's {@code socket.getfqdn} has it
 */
public record QualifiedName(String hostname, String fqdn) implements Payload {

    @Override
    public List<String> hostNames() {
        return List.of(fqdn);
    }
}
