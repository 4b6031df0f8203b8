package netprobe.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import netprobe.dns.AuthorityScript;
import netprobe.dns.Reply;
import netprobe.dns.Script;
import netprobe.dns.ScriptedInternet.Host;

/**
 * A small Internet on loopback, all of it well: the root at 127.0.0.2, {@code test} at 127.0.0.3, {@code example.test} at 127.0.0.4 and
 * 127.0.0.5, {@code other} at 127.0.0.6, {@code example.other} at 127.0.0.7. Each part can be replaced.
 */
final class Tree {

    static final String HINTS = ". 60 NS a.root.\na.root. 60 A 127.0.0.2\n";

    private static final String NS1 = "example.test. 60 NS ns1.example.test.\nns1.example.test. 60 A 127.0.0.4\n";
    private static final String NS2 = "example.test. 60 NS ns2.example.test.\nns2.example.test. 60 A 127.0.0.5\n";
    private static final String EXAMPLE = soa("example.test.", 3) + NS1 + NS2 + """
            www.example.test. 60 A 192.0.2.1
            b.ent.example.test. 60 A 192.0.2.2
            away.example.test. 60 CNAME www.example.other.
            lost.example.test. 60 CNAME nowhere.example.other.
            """;

    private final Map<String, Script> hosts = new LinkedHashMap<>();
    private String root = soa(".", 1) + """
            . 60 NS a.root.
            a.root. 60 A 127.0.0.2
            test. 60 NS a.nic.test.
            a.nic.test. 60 A 127.0.0.3
            other. 60 NS a.nic.other.
            a.nic.other. 60 A 127.0.0.6
            """;
    private String delegations = NS1 + NS2;
    private String otherDelegations = "example.other. 60 NS ns1.example.other.\nns1.example.other. 60 A 127.0.0.7\n";

    Tree() {
        zone("127.0.0.4", EXAMPLE);
        zone("127.0.0.5", EXAMPLE);
        zone("127.0.0.7", soa("example.other.", 5) + """
                example.other. 60 NS ns1.example.other.
                ns1.example.other. 60 A 127.0.0.7
                www.example.other. 60 A 192.0.2.7
                """);
    }

    static String soa(String zone, int serial) {
        return zone + " 60 SOA a.nic. hostmaster. " + serial + " 1 1 1 60\n";
    }

    /** Puts zones on an address; each begins with its SOA record. */
    Tree zone(String address, String... zones) {
        return host(address, new AuthorityScript(zones));
    }

    /** Puts the healthy zone {@code example.test} on an address, with something changed. */
    Tree example(String address, UnaryOperator<String> change) {
        return zone(address, change.apply(EXAMPLE));
    }

    /** Puts a server on an address. */
    Tree host(String address, Script script) {
        hosts.put(address, script);
        return this;
    }

    /** Puts something between an address and its server. */
    Tree fault(String address, UnaryOperator<Script> fault) {
        return host(address, fault.apply(script(address)));
    }

    /** What stands on an address. */
    Script script(String address) {
        return hosts.getOrDefault(address, _ -> Reply.none());
    }

    /** Nobody listens on the address. */
    Tree gone(String address) {
        hosts.remove(address);
        return this;
    }

    /** What {@code test} says of the zones below it. */
    Tree delegations(String records) {
        delegations = records;
        return this;
    }

    /** What {@code other} says of the zones below it. */
    Tree otherDelegations(String records) {
        otherDelegations = records;
        return this;
    }

    /** What the root says of itself and of the zones below it, in place of what it said. */
    Tree root(UnaryOperator<String> change) {
        root = change.apply(root);
        return this;
    }

    /** What stands on an address unless it is replaced. */
    Script usual(String address) {
        return Arrays.stream(new Tree().hosts()).filter(host -> host.address().equals(address)).findFirst()
                .orElseThrow()
                .script();
    }

    Host[] hosts() {
        hosts.putIfAbsent("127.0.0.2", new AuthorityScript(root));
        hosts.putIfAbsent("127.0.0.3", new AuthorityScript(soa("test.", 2)
                + "test. 60 NS a.nic.test.\na.nic.test. 60 A 127.0.0.3\n" + delegations));
        hosts.putIfAbsent("127.0.0.6", new AuthorityScript(soa("other.", 4)
                + "other. 60 NS a.nic.other.\na.nic.other. 60 A 127.0.0.6\n" + otherDelegations));
        return hosts.entrySet().stream().map(host -> new Host(host.getKey(), host.getValue())).toArray(Host[]::new);
    }
}
