package netprobe.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A host with both families, and name servers that don't agree: {@code example} as its own server has it (10.53.0.1, NSD) and in another view (.2,
 * Knot), a forwarder that blocks (.3, dnsmasq), a cache with answers of some age (.4, unbound), which turns others away (.6), a resolver with a
 * policy (.5, BIND), one that says what it is asked to say (.7), and one that is down (.9).
 */
final class CompareWorld {

    private static final Path RESOURCES = Path.of("src/test/resources/oracle");

    /** Loaded into the cache with the time they still have. */
    private static final String OLD_ANSWERS = """
            START_RRSET_CACHE
            ;rrset 215 1 0 8 3
            aged.example. 215 IN A 192.0.2.80
            ;rrset 215 1 0 8 3
            moved.example. 215 IN A 192.0.2.66
            ;rrset 80000 1 0 8 3
            lowered.example. 80000 IN A 192.0.2.66
            END_RRSET_CACHE
            START_MSG_CACHE
            msg aged.example. IN A 33152 1 215 3 1 0 0
            aged.example. IN A 0
            msg moved.example. IN A 33152 1 215 3 1 0 0
            moved.example. IN A 0
            msg lowered.example. IN A 33152 1 80000 3 1 0 0
            lowered.example. IN A 0
            END_MSG_CACHE
            EOF
            """;

    private CompareWorld() {}

    static Namespace create() throws IOException {
        var world = Namespace.create();
        world.addInterface("eth0", "192.0.2.10/24", "2001:db8::10/64");
        world.run("ip", "route", "add", "default", "via", "192.0.2.1");
        world.run("ip", "-6", "route", "add", "default", "via", "2001:db8::1");
        world.run("ip", "route", "add", "unreachable", "203.0.113.0/24");
        for (int last = 3; last <= 9; last++) {
            world.run("ip", "address", "add", "10.53.0." + last, "dev", "lo");
        }
        NamespacedAuthority.NSD.start(world, "own", List.of("10.53.0.1"), Map.of("example.", text("compare-own.zone")));
        NamespacedAuthority.KNOT.start(world, "view", List.of("10.53.0.2"),
                Map.of("example.", text("compare-view.zone"), "old.example.", text("compare-old.zone")));
        forward(world);
        cache(world);
        policy(world);
        outspoken(world);
        return world;
    }

    private static String text(String resource) throws IOException {
        return Files.readString(RESOURCES.resolve(resource));
    }

    /** It keeps nothing, so that no answer ages between two cases. */
    private static void forward(Namespace world) throws IOException {
        DnsDaemon.start("cache", world.command("dnsmasq", "--no-daemon", "--conf-file=/dev/null", "--no-resolv",
                "--no-hosts", "--cache-size=0", "--bind-interfaces", "--listen-address=10.53.0.3",
                "--server=10.53.0.1", "--address=/sink.example/0.0.0.0", "--address=/sink.example/::"));
    }

    private static void cache(Namespace world) throws IOException {
        var file = "/etc/unbound/compare.conf";
        world.write(file, text("compare-cache.conf"));
        DnsDaemon.start("start of service", world.command("unbound", "-d", "-c", file));
        world.write("/etc/unbound/answers", OLD_ANSWERS);
        world.run("sh", "-c", "unbound-control -c " + file + " load_cache </etc/unbound/answers");
        for (String name : List.of("new.old.example", "later.old.example")) {
            world.run("dig", "@10.53.0.4", name, "A", name, "AAAA");
        }
    }

    private static void policy(Namespace world) throws IOException {
        var file = "/etc/policy/named.conf";
        world.write("/etc/policy/rpz.zone", text("compare-policy.zone"));
        world.write(file, text("compare-policy.conf"));
        DnsDaemon.start("all zones loaded", world.command("named", "-g", "-c", file));
    }

    private static void outspoken(Namespace world) throws IOException {
        DnsDaemon.start("ready", Resident.java(world, List.of(), OutspokenServer.class.getName(), "10.53.0.7"));
    }
}
