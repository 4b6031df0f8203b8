package netprobe.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The host on which the examples of the documentation run: two addresses to the outside, a resolver that knows the names of
 * {@code sample.zone}, a few names of its own, and short lists of services and protocols.
 */
final class SampleWorld {

    private static final String HOSTS = """
            127.0.0.1       localhost
            ::1             localhost ip6-localhost ip6-loopback
            192.0.2.10      vantage.example.org vantage
            2001:db8::10    vantage.example.org vantage
            10.9.0.10       apu.hellfly.net apu
            """;

    private static final Path RESOURCES = Path.of("src/test/resources/oracle");

    private SampleWorld() {}

    /** Makes the host. */
    static Namespace create() throws IOException {
        var world = Namespace.create();
        world.addInterface("eth0", "192.0.2.10/24", "2001:db8::10/64", "fe80::10/64");
        world.run("ip", "route", "add", "default", "via", "192.0.2.1");
        world.run("ip", "-6", "route", "add", "default", "via", "2001:db8::1");
        world.write("/etc/hosts", HOSTS);
        world.write("/etc/services", Files.readString(RESOURCES.resolve("services")));
        world.write("/etc/protocols", Files.readString(RESOURCES.resolve("protocols")));
        world.write("/etc/nsswitch.conf", "hosts: files dns\nservices: files\nprotocols: files\nnetworks: files\n");
        world.write("/etc/resolv.conf", "nameserver 127.0.0.1\nsearch example.org\n");
        world.run("hostname", "vantage");
        NameServer.start(world, "sample.zone");
        return world;
    }

    /**
     * Adds the servers that {@code trace} meets on its way, in a namespace of their own behind the host's interface: a root, at an address of
     * one of the Internet's, and two zones below.
     */
    static Namespace addDelegations(Namespace world) throws IOException {
        var internet = Namespace.create();
        // the link changes, and no further address is to come of it
        RoutedNetwork.set(world, "net.ipv6.conf.eth0.addr_gen_mode=1");
        world.extend("eth0", internet);
        internet.run("ip", "route", "add", "192.0.2.0/24", "dev", "eth0-peer");
        for (var servers : List.of("198.41.0.4/32", "203.0.113.0/24")) {
            world.run("ip", "route", "add", servers, "dev", "eth0");
        }
        world.write("/etc/lab/root.hints", ". NS a.root-servers.net.\na.root-servers.net. A 198.41.0.4\n");
        NamespacedAuthority.NSD.start(internet, "root", List.of("198.41.0.4"), Map.of(".", """
                . 300 SOA a.root-servers.net. hostmaster. 2026112101 7200 3600 604800 300
                . 300 NS a.root-servers.net.
                a.root-servers.net. 300 A 198.41.0.4
                org. 300 NS a.nic.org.
                a.nic.org. 300 A 203.0.113.1
                """));
        NamespacedAuthority.NSD.start(internet, "org", List.of("203.0.113.1"), Map.of("org.", """
                org. 300 SOA a.nic.org. hostmaster.nic.org. 31 7200 3600 604800 300
                org. 300 NS a.nic.org.
                a.nic.org. 300 A 203.0.113.1
                example.org. 300 NS ns1.example.org.
                example.org. 300 NS ns2.example.org.
                ns1.example.org. 300 A 203.0.113.11
                ns2.example.org. 300 A 203.0.113.12
                """));
        NamespacedAuthority.NSD.start(internet, "example", List.of("203.0.113.11"), Map.of("example.org.", """
                example.org. 300 SOA ns1.example.org. hostmaster.example.org. 7 7200 3600 604800 300
                example.org. 300 NS ns1.example.org.
                example.org. 300 NS ns2.example.org.
                ns1.example.org. 300 A 203.0.113.11
                ns2.example.org. 300 A 203.0.113.12
                example.org. 300 A 192.0.2.80
                example.org. 300 AAAA 2001:db8::80
                example.org. 300 MX 10 mail.example.org.
                www.example.org. 300 CNAME example.org.
                """));
        NamespacedAuthority.NSD.start(internet, "lame", List.of("203.0.113.12"), Map.of());
        return internet;
    }
}
