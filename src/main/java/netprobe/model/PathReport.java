package netprobe.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was observed of a name on all its paths.
 *
 * @param asked the name as the C library is asked for it
 * @param answered the name that DNS has: it, or one that the search list makes of it
 * @param paths every path
 * @param hosts what the hosts file says, by family
 * @param host the host's configuration
 * @param builtInOrder the C library's addresses as they would stand if gai.conf had no tables; empty where it has none
 * @param java the system properties of this JVM by which it resolves otherwise than by default
 */
public record PathReport(String asked, String answered, List<ComparedPath> paths, Map<Family, HostsLines> hosts,
        ResolverConfiguration host, List<String> builtInOrder, Map<String, String> java) {

    /** Copies the list and the maps. */
    public PathReport {
        paths = List.copyOf(paths);
        hosts = Map.copyOf(hosts);
        builtInOrder = List.copyOf(builtInOrder);
        java = Map.copyOf(java);
    }

    /**
     * Lines of the hosts file that have a name.
     *
     * @param lines their numbers
     * @param addresses theirs
     */
    public record HostsLines(List<Integer> lines, List<String> addresses) {

        /** Copies the lists. */
        public HostsLines {
            lines = List.copyOf(lines);
            addresses = List.copyOf(addresses);
        }
    }

    /** The path of a kind of which there is one. */
    public Optional<ComparedPath> path(ComparedPath.Kind kind) {
        return paths.stream().filter(path -> path.kind() == kind).findFirst();
    }

    /** Name servers, each by itself. */
    public List<ComparedPath> servers() {
        return paths.stream().filter(path -> path.server().isPresent()).toList();
    }
}
