package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * What a diagnosis is about.
 *
 * @param typed as given; empty where it is about this host's own resolution
 * @param host the name or address in it
 * @param ports those to be reached; none where only the name matters
 * @param scheme of a URL, in lower case
 */
public record Subject(String typed, Optional<String> host, List<Integer> ports, Optional<String> scheme) {

    /** Copies the list. */
    public Subject {
        ports = List.copyOf(ports);
    }

    /** Whether it is about this host's own resolution rather than about anybody else. */
    public boolean isThisHost() {
        return host.isEmpty();
    }
}
