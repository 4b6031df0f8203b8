package netprobe.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
