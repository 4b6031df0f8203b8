package netprobe.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What all files and variables come to.
 *
 * @param servers of resolv.conf, those never asked included
 * @param search domains that names are completed with; an empty one is the root
 * @param ndots a name with at least this many dots is asked for as it stands first
 * @param timeout seconds to wait for the first server in the first round
 * @param attempts rounds over all servers
 * @param flags the options without a number, as spelled in resolv.conf
 * @param sources by database, {@code hosts} first
 * @param allLines whether all lines of the hosts file count for a name, or only the first
 */
public record ResolverSettings(List<ConfiguredServer> servers, List<String> search, int ndots, int timeout,
        int attempts, List<String> flags, Map<String, List<LookupSource>> sources, boolean allLines) {

    /** Copies the lists; the map keeps its order. */
    public ResolverSettings {
        servers = List.copyOf(servers);
        search = List.copyOf(search);
        flags = List.copyOf(flags);
        sources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sources));
    }

    /** Those that are asked, in order. */
    public List<IpAddress> askedServers() {
        return servers.stream().filter(ConfiguredServer::asked).map(ConfiguredServer::address).toList();
    }

    /** Where host names are looked up. */
    public List<LookupSource> hostSources() {
        return sources.getOrDefault("hosts", List.of());
    }
}
