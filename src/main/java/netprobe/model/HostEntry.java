package netprobe.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a name resolves to, in the shape of gethostbyname(3).
 *
 * @param via the path that answered
 * @param hostname the canonical name
 * @param aliases other names, as the path gave them
 * @param addresses presentation form, in the order returned; IPv6 with {@code %scope} where one is needed
 */
public record HostEntry(Via via, String hostname, List<String> aliases, List<String> addresses) implements Payload {

    /** Copies the lists. */
    public HostEntry {
        aliases = List.copyOf(aliases);
        addresses = List.copyOf(addresses);
    }

    @Override
    public List<String> hostNames() {
        return Stream.concat(Stream.of(hostname), aliases.stream()).toList();
    }
}
