package netprobe.model;

import java.util.List;

/**
 * A resolver on this host that stands between programs and the servers of the network.
 *
 * @param name the program
 * @param address where it listens
 * @param upstreams the servers that it asks in turn
 * @param source how those were found out: a command or a file
 */
public record StubResolver(String name, IpAddress address, List<Upstream> upstreams, String source) {

    /** Copies the list. */
    public StubResolver {
        upstreams = List.copyOf(upstreams);
    }

    /**
     * A server that the stub asks.
     *
     * @param address as the program spells it, which may hold a port or a name for TLS
     * @param link the interface it belongs to; empty for all
     */
    public record Upstream(String address, String link) {}
}
