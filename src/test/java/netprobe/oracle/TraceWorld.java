package netprobe.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An Internet of three levels inside a namespace, by NSD, Knot and BIND over IPv4 and IPv6: a signed root and {@code test} and below it
 * {@code example.test}, all well; {@code other}, unsigned; and zones below {@code test}, each wrong in one way.
 */
final class TraceWorld {

    /** What the root hints and the anchor are called inside. */
    static final String HINTS = "/etc/lab/root.hints";
    static final String ANCHOR = "/etc/lab/root.anchor";

    private static final String A_ROOT = "10.53.0.1";
    private static final String A_ROOT6 = "fd00:53::1";
    private static final String NS1 = "10.53.3.1";
    private static final String NS1_6 = "fd00:53:3::1";
    private static final String NS2 = "10.53.3.2";
    private static final String NS2_6 = "fd00:53:3::2";
    private static final String BOTH = "@ NS ns1.example.test.\n@ NS ns2.example.test.\n";
    private static final String FIRST = "@ NS ns1.example.test.\n";

    private static final String EXAMPLE = BOTH + """
            ns1 A 10.53.3.1
            ns1 AAAA fd00:53:3::1
            ns2 A 10.53.3.2
            ns2 AAAA fd00:53:3::2
            www A 192.0.2.1
            www AAAA 2001:db8::1
            alias CNAME www.example.other.
            lost CNAME nowhere.example.other.
            old DNAME example.other.
            *.wild TXT any
            b.ent A 192.0.2.2
            sub NS ns1
            sub NS ns2
            """;

    private final Namespace host;
    private final Map<String, ZoneText> first = new LinkedHashMap<>();
    private final Map<String, ZoneText> second = new LinkedHashMap<>();
    private final StringBuilder delegations = new StringBuilder();

    private TraceWorld(Namespace host) {
        this.host = host;
    }

    static Namespace create() throws IOException {
        var world = new TraceWorld(Namespace.create());
        world.start();
        return world.host;
    }

    private void start() throws IOException {
        healthy();
        keys();
        faults();
        NamespacedAuthority.BIND.start(host, "first", List.of(NS1, NS1_6), texts(first));
        NamespacedAuthority.NSD.start(host, "second", List.of(NS2, NS2_6), texts(second));
        other();
        top();
        for (String nobody : List.of("10.53.9.2", "10.53.9.3")) {
            host.run("ip", "address", "add", nobody, "dev", "lo");
        }
        // what is dropped comes to silence
        RoutedNetwork.filter(host, """
                table inet lab {
                    chain arriving {
                        type filter hook input priority 0;
                        ip daddr 10.53.9.0/24 drop
                        ip daddr 10.53.5.2 tcp dport 53 drop
                        ip daddr 10.53.5.6 udp dport 53 drop
                    }
                }
                """);
    }

    private void healthy() throws IOException {
        var example = ZoneText.plain("example.test.", 7, EXAMPLE).signed();
        delegate(example, BOTH, """
                ns1.example.test. A 10.53.3.1
                ns1.example.test. AAAA fd00:53:3::1
                ns2.example.test. A 10.53.3.2
                ns2.example.test. AAAA fd00:53:3::2
                """);
        onBoth(example);
        onBoth(ZoneText.plain("sub.example.test.", 1, BOTH + "www A 192.0.2.3\n"));
        onBoth(delegate(ZoneText.plain("plain.test.", 1, BOTH + "www A 192.0.2.4\n"), BOTH, ""));
    }

    private void keys() throws IOException {
        var wrong = ZoneText.plain("wrongds.test.", 1, BOTH + "www A 192.0.2.5\n").signed();
        var another = ZoneText.plain("wrongds.test.", 1, BOTH + "www A 192.0.2.5\n").signed();
        onBoth(delegate(wrong.withDsOf(another), BOTH, ""));
        onBoth(delegate(ZoneText.plain("nods.test.", 1, BOTH + "www A 192.0.2.5\n").signed().withoutDs(), BOTH, ""));
        onBoth(delegate(ZoneText.plain("expired.test.", 1, BOTH + "www A 192.0.2.5\n")
                .signed("-i", "20200101000000", "-e", "20200201000000"), BOTH, ""));
        onBoth(delegate(ZoneText.plain("unsigned.test.", 1, BOTH + "www A 192.0.2.5\n").withDsOf(another), BOTH, ""));
    }

    private void faults() throws IOException {
        var lame = delegate(ZoneText.plain("lame.test.", 1, BOTH + "www A 192.0.2.6\n"), BOTH, "");
        first.put(lame.name(), lame);
        first.put("serial.test.", delegate(ZoneText.plain("serial.test.", 1, BOTH + "www A 192.0.2.6\n"), BOTH, ""));
        second.put("serial.test.", ZoneText.plain("serial.test.", 2, BOTH + "www A 192.0.2.6\n"));
        onBoth(delegate(ZoneText.plain("names.test.", 1, BOTH + "www A 192.0.2.6\n"), FIRST, ""));
        String abroad = FIRST + "@ NS ns.dead.other.\n";
        onBoth(delegate(ZoneText.plain("abroad.test.", 1, abroad + "www A 192.0.2.6\n"), abroad, ""));
        alone("family.test.", "family", "10.53.9.1", "fd00:53:5::1");
        alone("notcp.test.", "notcp", "10.53.5.2", "fd00:53:5::2");
        alone("noudp.test.", "noudp", "10.53.5.6", "fd00:53:5::6");
        String moved = "@ NS ns\nns A 10.53.5.4\nwww A 192.0.2.6\n";
        delegate(ZoneText.plain("glue.test.", 1, moved), "@ NS ns.glue.test.\n", "ns.glue.test. A 10.53.5.3\n");
        NamespacedAuthority.KNOT.start(host, "glue", List.of("10.53.5.3", "10.53.5.4"),
                texts(Map.of("glue.test.", ZoneText.plain("glue.test.", 1, moved))));
        delegate(ZoneText.plain("gone.test.", 1, ""), "@ NS ns.gone.test.\n", "ns.gone.test. A 10.53.9.2\n");
        delegate(ZoneText.plain("here.test.", 1, ""), "@ NS ns.there.test.\n", "");
        delegate(ZoneText.plain("there.test.", 1, ""), "@ NS ns.here.test.\n", "");
    }

    /** A zone with a server of its own at two addresses. */
    private void alone(String name, String server, String address, String address6) throws IOException {
        String glue = "A " + address + "\n", glue6 = "AAAA " + address6 + "\n";
        var zone = ZoneText.plain(name, 1, "@ NS ns\nns " + glue + "ns " + glue6 + "www A 192.0.2.6\n");
        delegate(zone, "@ NS ns." + name + "\n", "ns." + name + " " + glue + "ns." + name + " " + glue6);
        NamespacedAuthority.NSD.start(host, server, List.of(address, address6), texts(Map.of(name, zone)));
    }

    private void other() throws IOException {
        var zone =
                ZoneText.plain("example.other.", 3, "@ NS ns\nns A 10.53.4.1\nwww A 192.0.2.7\nwww AAAA 2001:db8::7\n");
        NamespacedAuthority.KNOT.start(host, "abroad", List.of("10.53.4.1"), texts(Map.of(zone.name(), zone)));
        NamespacedAuthority.NSD.start(host, "other", List.of("10.53.2.1"),
                texts(Map.of("other.", ZoneText.plain("other.", 4, """
                        @ NS ns.nic
                        ns.nic A 10.53.2.1
                        example NS ns.example
                        ns.example A 10.53.4.1
                        dead NS ns.dead
                        ns.dead A 10.53.9.3
                        """))));
    }

    private void top() throws IOException {
        var test = ZoneText.plain("test.", 5, """
                @ NS ns1.nic
                @ NS ns2.nic
                ns1.nic A 10.53.1.1
                ns1.nic AAAA fd00:53:1::1
                ns2.nic A 10.53.1.2
                """ + delegations).signed();
        NamespacedAuthority.KNOT.start(host, "test1", List.of("10.53.1.1", "fd00:53:1::1"),
                texts(Map.of(test.name(), test)));
        NamespacedAuthority.BIND.start(host, "test2", List.of("10.53.1.2"), texts(Map.of(test.name(), test)));
        String servers = """
                @ NS a.root.
                @ NS b.root.
                a.root. A 10.53.0.1
                a.root. AAAA fd00:53::1
                b.root. A 10.53.0.2
                """;
        var root = ZoneText.plain(".", 1, servers + """
                test. NS ns1.nic.test.
                test. NS ns2.nic.test.
                ns1.nic.test. A 10.53.1.1
                ns1.nic.test. AAAA fd00:53:1::1
                ns2.nic.test. A 10.53.1.2
                other. NS ns.nic.other.
                ns.nic.other. A 10.53.2.1
                """ + test.ds()).signed();
        NamespacedAuthority.NSD.start(host, "root1", List.of(A_ROOT, A_ROOT6), texts(Map.of(root.name(), root)));
        NamespacedAuthority.BIND.start(host, "root2", List.of("10.53.0.2"), texts(Map.of(root.name(), root)));
        host.write(HINTS, servers.replace("@", "."));
        // dig(1) asks this host, not the servers, for the addresses of the servers
        host.write("/etc/hosts", """
                10.53.0.1 a.root
                10.53.0.2 b.root
                10.53.1.1 ns1.nic.test
                10.53.1.2 ns2.nic.test
                10.53.2.1 ns.nic.other
                10.53.3.1 ns1.example.test
                10.53.3.2 ns2.example.test
                10.53.4.1 ns.example.other
                """);
        host.write(ANCHOR, root.ds());
    }

    /** Tells the zone above of a zone. */
    private ZoneText delegate(ZoneText zone, String servers, String glue) {
        delegations.append(servers.replace("@", zone.name())).append(glue).append(zone.ds());
        return zone;
    }

    private void onBoth(ZoneText zone) {
        first.put(zone.name(), zone);
        second.put(zone.name(), zone);
    }

    private static Map<String, String> texts(Map<String, ZoneText> zones) {
        var texts = new LinkedHashMap<String, String>();
        new ArrayList<>(zones.values()).forEach(zone -> texts.put(zone.name(), zone.text()));
        return texts;
    }
}
