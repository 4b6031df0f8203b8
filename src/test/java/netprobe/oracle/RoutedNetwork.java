package netprobe.oracle;

import java.io.IOException;

/**
 * A client and a server with a router between them, each a namespace of its own, with IPv4 and IPv6. ICMP is not rate-limited anywhere, so that
 * no case depends on how fast the one before it came.
 */
final class RoutedNetwork implements AutoCloseable {

    static final String CLIENT = "192.0.2.10";
    static final String ROUTER = "192.0.2.1";
    static final String SERVER = "198.51.100.10";
    static final String CLIENT6 = "2001:db8:1::10";
    static final String ROUTER6 = "2001:db8:1::1";
    static final String SERVER6 = "2001:db8:2::10";

    /** The name of the client's interface. */
    static final String LINK = "c0";

    final Namespace client;
    final Namespace router;
    final Namespace server;

    private RoutedNetwork(Namespace client, Namespace router, Namespace server) {
        this.client = client;
        this.router = router;
        this.server = server;
    }

    static RoutedNetwork create() throws IOException {
        var network = new RoutedNetwork(Namespace.create(), Namespace.create(), Namespace.create());
        network.client.connect(LINK, CLIENT + "/24", network.router, "r0", ROUTER + "/24");
        network.router.connect("r1", "198.51.100.1/24", network.server, "s0", SERVER + "/24");
        address6(network.client, CLIENT6, LINK);
        address6(network.router, ROUTER6, "r0");
        address6(network.router, "2001:db8:2::1", "r1");
        address6(network.server, SERVER6, "s0");
        for (var each : new Namespace[]{network.client, network.router, network.server}) {
            set(each, "net.ipv4.icmp_ratelimit=0", "net.ipv4.icmp_msgs_per_sec=100000", "net.ipv6.icmp.ratelimit=0");
        }
        set(network.router, "net.ipv4.ip_forward=1", "net.ipv6.conf.all.forwarding=1");
        network.route("default", "default");
        network.server.run("ip", "route", "add", "default", "via", "198.51.100.1");
        network.server.run("ip", "-6", "route", "add", "default", "via", "2001:db8:2::1");
        return network;
    }

    /** Has the client send packets to these destinations by the router. */
    private void route(String destination, String destination6) throws IOException {
        client.run("ip", "route", "add", destination, "via", ROUTER);
        client.run("ip", "-6", "route", "add", destination6, "via", ROUTER6);
    }

    private static void address6(Namespace host, String address, String link) throws IOException {
        host.run("ip", "address", "add", address + "/64", "dev", link, "nodad");
    }

    static void set(Namespace host, String... settings) throws IOException {
        for (var setting : settings) {
            host.run("sysctl", "-q", "-w", setting);
        }
    }

    /** Gives a host its packet filter, in the language of nft(8). */
    static void filter(Namespace host, String rules) throws IOException {
        host.write("/etc/filter.nft", "flush ruleset\n" + rules);
        host.run("nft", "-f", "/etc/filter.nft");
    }

    @Override
    public void close() throws IOException {
        client.close();
        router.close();
        server.close();
    }
}
