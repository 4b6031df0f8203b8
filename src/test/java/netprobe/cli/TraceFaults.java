package netprobe.cli;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.dns.Script;
import netprobe.model.DnsTransport;
import org.xbill.DNS.Flags;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/** What can be wrong on the way to a name, each with what trace has to find and nothing else. */
final class TraceFaults {

    private static final String NS2 = "127.0.0.5";

    private TraceFaults() {}

    /** What is wrong, what is asked, and what has to come of it. */
    record Fault(String name, Tree tree, String arguments, int status, String codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault withAll(String name, Tree tree, int status, String codes) {
        return new Fault(name, tree, "--all www.example.test", status, codes);
    }

    private static Fault ns2(String name, UnaryOperator<Script> fault, String codes) {
        return withAll(name, new Tree().fault(NS2, fault), 14, codes);
    }

    static Stream<Fault> all() {
        return Stream.of(servers(), transports(), delegations(), names(), answers()).flatMap(each -> each);
    }

    private static Stream<Fault> servers() {
        return Stream.of(
                withAll("nothing", new Tree(), 0, ""),
                ns2("refused", _ -> _ -> Reply.rcode(Rcode.REFUSED), "delegation.lame"),
                ns2("upward referral", _ -> _ -> refer("."), "delegation.lame"),
                ns2("referral to itself", _ -> _ -> refer("example.test."), "delegation.lame"),
                ns2("sideways referral", _ -> _ -> refer("example.other."), "delegation.lame"),
                ns2("not authoritative", TraceFaults::withoutAuthority, "delegation.lame"),
                ns2("SERVFAIL", _ -> _ -> Reply.servfail(), "auth.zone-expired"),
                ns2("another error", _ -> _ -> Reply.rcode(Rcode.NOTIMP), "server.error"),
                ns2("garbage", _ -> _ -> Reply.nodata().mangled(wire -> Arrays.copyOf(wire, 20)), "server.malformed"),
                ns2("serial", _ -> new Tree().example(NS2, zone -> zone.replace(" 3 1 1", " 4 1 1")).script(NS2),
                        "auth.serial-skew"),
                withAll("nobody has the zone", new Tree().fault("127.0.0.4", _ -> _ -> Reply.rcode(Rcode.REFUSED))
                        .fault(NS2, _ -> _ -> Reply.rcode(Rcode.REFUSED)), 5, "delegation.lame server.query-failed"));
    }

    private static Stream<Fault> transports() {
        return Stream.of(
                ns2("silent", _ -> _ -> Reply.none(), "delegation.partial"),
                withAll("nobody listens", new Tree().gone(NS2), 14, "delegation.partial"),
                withAll("all silent",
                        new Tree().fault("127.0.0.4", _ -> _ -> Reply.none()).fault(NS2, _ -> _ -> Reply.none()),
                        6, "delegation.all-unreachable"),
                ns2("no TCP", unless(asked -> asked.transport() == DnsTransport.TCP), "auth.no-tcp"),
                ns2("no UDP", unless(asked -> asked.transport() == DnsTransport.UDP), "auth.no-udp"),
                ns2("EDNS dropped", unless(asked -> asked.hasEdns() && asked.transport() == DnsTransport.UDP),
                        "server.edns-intolerant"),
                ns2("EDNS turned down", script -> asked -> asked.hasEdns() && asked.transport() == DnsTransport.UDP
                        ? Reply.rcode(Rcode.FORMERR)
                        : script.reply(asked), "server.edns-intolerant"),
                withAll("a lost datagram", new Tree().fault(NS2,
                        unless(asked -> asked.nth() == 0 && asked.transport() == DnsTransport.UDP)), 0, ""),
                new Fault("a dead server that need not be waited for",
                        new Tree().fault("127.0.0.4", _ -> _ -> Reply.none()),
                        "--timeout=5s www.example.test", 0, ""));
    }

    private static Stream<Fault> delegations() {
        String ns1 = "example.test. 60 NS ns1.example.test.\nns1.example.test. 60 A 127.0.0.4\n";
        String abroad = ns1 + "example.test. 60 NS ns.example.other.\n";
        return Stream.of(
                withAll("glue", new Tree().example("127.0.0.8", zone -> zone).example("127.0.0.4", TraceFaults::moved)
                        .example(NS2, TraceFaults::moved), 14, "delegation.glue-mismatch"),
                withAll("parent and child name others", new Tree().delegations(ns1), 14, "delegation.ns-mismatch"),
                withAll("hints of another root",
                        new Tree().root(zone -> zone + ". 60 NS b.root.\nb.root. 60 A 127.0.0.2\n"), 14,
                        "delegation.hints-outdated"),
                withAll("servers in another zone", abroad(abroad, "ns.example.other. 60 A 127.0.0.5\n"), 0, ""),
                withAll("a server that doesn't exist", abroad(abroad, ""), 14, "delegation.ns-unresolvable"),
                withAll("a server without address", abroad(abroad, "ns.example.other. 60 TXT none\n"), 14,
                        "delegation.ns-unresolvable"),
                withAll("a server that is an alias", abroad(abroad, "ns.example.other. 60 CNAME www.example.other.\n"),
                        14,
                        "delegation.ns-unresolvable"),
                withAll("a server in a dead zone", abroad(abroad, "").gone("127.0.0.7"), 14,
                        "delegation.all-unreachable delegation.ns-unresolvable"),
                new Fault("a dead zone that need not be looked at", abroad(abroad, "").gone("127.0.0.7"),
                        "www.example.test", 0, ""),
                withAll("no glue", new Tree().delegations(ns1 + "example.test. 60 NS ns2.example.test.\n"), 14,
                        "delegation.glue-mismatch"),
                withAll("a circle", circle(), 5, "delegation.loop"),
                withAll("too many servers", bomb(), 5, "delegation.fan-out delegation.ns-unresolvable"),
                withAll("a ladder without end", new Tree().delegations(chain(12)), 5, "delegation.ns-unresolvable"),
                new Fault("parent and child on the same server", together(), "--all www.example.test", 0, ""));
    }

    private static Stream<Fault> names() {
        return Stream.of(
                new Fault("alias into another zone", new Tree(), "away.example.test", 0, ""),
                new Fault("alias of nothing", new Tree(), "lost.example.test", 4, "data.cname-dangling"),
                new Fault("aliases in a circle", aliases("a CNAME b", "b CNAME a"), "a.example.test", 5,
                        "data.cname-loop"),
                new Fault("an alias of itself", aliases("a CNAME a"), "a.example.test", 5, "data.cname-loop"),
                new Fault("aliases without end", aliases(IntStream.range(0, 30)
                        .mapToObj(i -> "a" + i + " CNAME a" + (i + 1)).toArray(String[]::new)), "a0.example.test", 5,
                        "data.cname-chain"),
                new Fault("no such name", new Tree(), "nx.example.test", 4, "auth.nxdomain"),
                new Fault("no such record", new Tree(), "www.example.test MX", 4, "auth.nodata"),
                new Fault("an empty non-terminal", new Tree(), "ent.example.test", 4, "auth.nodata"),
                new Fault("an empty non-terminal on the way", new Tree(), "--minimise b.ent.example.test", 0, ""),
                new Fault("an empty non-terminal that is denied", denyingEmpty(), "--minimise b.ent.example.test", 14,
                        "auth.ent-nxdomain"),
                new Fault("one that is denied and need not be asked for", denyingEmpty(), "b.ent.example.test", 0, ""));
    }

    private static Stream<Fault> answers() {
        UnaryOperator<Script> noAddresses = script -> asked -> asked.text().equals("www.example.test A")
                ? Reply.servfail()
                : script.reply(asked);
        return Stream.of(
                new Fault("one fails at the question", new Tree().fault("127.0.0.4", noAddresses), "www.example.test",
                        14,
                        "server.query-failed"),
                new Fault("all fail at the question",
                        new Tree().fault("127.0.0.4", noAddresses).fault(NS2, noAddresses),
                        "www.example.test", 5, "server.query-failed"),
                new Fault("a question that is dropped", new Tree()
                        .fault("127.0.0.4", unless(asked -> asked.text().equals("www.example.test A")))
                        .fault(NS2, unless(asked -> asked.text().equals("www.example.test A"))), "www.example.test", 6,
                        "server.query-failed"),
                new Fault("an answer that does not fit",
                        new Tree().fault("127.0.0.4", TraceFaults::cutShort).fault(NS2, TraceFaults::cutShort),
                        "www.example.test", 0, ""),
                new Fault("a referral that does not fit",
                        new Tree().host("127.0.0.3", cutShort(new Tree().usual("127.0.0.3"))),
                        "www.example.test", 0, ""),
                new Fault("an answer that does not fit, and no TCP",
                        new Tree().fault("127.0.0.4", script -> cutShort(unlessTcp(script)))
                                .fault(NS2, script -> cutShort(unlessTcp(script))),
                        "www.example.test", 6, "auth.no-tcp"),
                new Fault("an error for the SOA record alone",
                        new Tree().fault("127.0.0.4", TraceFaults::withoutSoa).fault(NS2, TraceFaults::withoutSoa),
                        "www.example.test", 14, "delegation.lame"));
    }

    private static Reply refer(String zone) {
        return Reply.nodata().withoutRecursion().with(message -> message.addRecord(
                new NSRecord(Name.fromConstantString(zone), 1, 60, Name.fromConstantString("ns.nowhere.")),
                Section.AUTHORITY));
    }

    private static Script withoutAuthority(Script script) {
        return asked -> script.reply(asked).with(message -> message.getHeader().unsetFlag(Flags.AA));
    }

    /** As some load balancers, which know addresses and nothing else. */
    private static Script withoutSoa(Script script) {
        return asked -> asked.type().equals("SOA") ? Reply.rcode(Rcode.REFUSED) : script.reply(asked);
    }

    private static UnaryOperator<Script> unless(java.util.function.Predicate<Asked> silent) {
        return script -> asked -> silent.test(asked) ? Reply.none() : script.reply(asked);
    }

    private static Script unlessTcp(Script script) {
        return unless(asked -> asked.transport() == DnsTransport.TCP).apply(script);
    }

    /** Only addresses, so that the zone itself is seen to be served. */
    private static Script cutShort(Script script) {
        return asked -> asked.transport() == DnsTransport.UDP && asked.text().equals("www.example.test A")
                ? script.reply(asked).truncated()
                : script.reply(asked);
    }

    private static String moved(String zone) {
        return zone.replace("ns2.example.test. 60 A 127.0.0.5", "ns2.example.test. 60 A 127.0.0.8");
    }

    /** The zone itself names the same servers as its parent, in the other zone is what is given. */
    private static Tree abroad(String delegation, String records) {
        String other = Tree.soa("example.other.", 5) + """
                example.other. 60 NS ns1.example.other.
                ns1.example.other. 60 A 127.0.0.7
                """ + records;
        UnaryOperator<String> names = zone -> zone.replace("NS ns2.example.test.", "NS ns.example.other.");
        return new Tree().delegations(delegation).zone("127.0.0.7", other).example("127.0.0.4", names).example(NS2,
                names);
    }

    private static Tree circle() {
        return new Tree().delegations("example.test. 60 NS ns.example.other.\n")
                .otherDelegations("example.other. 60 NS ns.example.test.\n");
    }

    private static Tree bomb() {
        return new Tree()
                .delegations(IntStream.range(0, 1000).mapToObj(i -> "example.test. 60 NS n" + i + ".example.other.\n")
                        .collect(Collectors.joining()));
    }

    /** Each zone's server is in the next zone. */
    private static String chain(int length) {
        return "example.test. 60 NS ns.z0.test.\n" + IntStream.range(0, length)
                .mapToObj(i -> "z" + i + ".test. 60 NS ns.z" + (i + 1) + ".test.\n").collect(Collectors.joining());
    }

    private static Tree together() {
        var tree = new Tree().delegations("example.test. 60 NS a.nic.test.\n");
        String test = Tree.soa("test.", 2) + "test. 60 NS a.nic.test.\na.nic.test. 60 A 127.0.0.3\n";
        String example =
                Tree.soa("example.test.", 3) + "example.test. 60 NS a.nic.test.\nwww.example.test. 60 A 192.0.2.1\n";
        return tree.zone("127.0.0.3", test, example);
    }

    private static Tree aliases(String... records) {
        String more = Arrays.stream(records).map(record -> record.replaceAll("(a\\d*|b)\\b", "$1.example.test.")
                .replace(" CNAME", " 60 CNAME") + "\n").collect(Collectors.joining());
        return new Tree().example("127.0.0.4", zone -> zone + more).example(NS2, zone -> zone + more);
    }

    private static Tree denyingEmpty() {
        UnaryOperator<Script> denying = script -> asked -> asked.name().equals("ent.example.test")
                ? Reply.nxdomain().with(message -> message.getHeader().setFlag(Flags.AA))
                : script.reply(asked);
        return new Tree().fault("127.0.0.4", denying).fault(NS2, denying);
    }
}
