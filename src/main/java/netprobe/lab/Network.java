package netprobe.lab;

import java.util.List;
import java.util.stream.Stream;

/**
 * The hosts of a scenario: a client, and behind a router all others.
 *
 * @param client the host in which commands are run
 * @param router what everything but the client's own network is behind; its addresses are those that it has besides the gateways
 * @param others the hosts behind the router
 * @param zones the zones of its Domain Name System, as written
 */
public record Network(Client client, Host router, List<Host> others, ServerTable zones) {

    /** All hosts. */
    public Stream<Host> hosts() {
        return Stream.concat(Stream.of(client.host(), router), others.stream());
    }
}
