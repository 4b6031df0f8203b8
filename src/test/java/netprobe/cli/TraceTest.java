package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.dns.Script;
import netprobe.dns.ScriptedInternet;
import netprobe.harness.Run;
import netprobe.model.DnsTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Holds what trace finds against what is wrong: each fault has its codes, and no others. */
class TraceTest {

    private static final String NS2 = "127.0.0.5";
    private static final int MOST_QUERIES = 400;
    private static final int MOST_QUERIES_TO_ALL = 2_000;

    @TempDir
    private Path folder;

    /** What is wrong, what is asked, and what has to come of it. */
    private record Fault(String name, Tree tree, String arguments, int status, String codes) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Fault all(String name, Tree tree, int status, String codes) {
        return new Fault(name, tree, "--all www.example.test", status, codes);
    }

    private static Fault ns2(String name, UnaryOperator<Script> fault, String codes) {
        return all(name, new Tree().fault(NS2, fault), 14, codes);
    }

    static Stream<Fault> faults() {
        return Stream.of(servers(), transports(), delegations(), names(), answers()).flatMap(each -> each);
    }

    private static Stream<Fault> servers() {
        return Stream.of(
                all("nothing", new Tree(), 0, ""),
                ns2("refused", _ -> _ -> Reply.rcode(Rcode.REFUSED), "delegation.lame"),
                ns2("upward referral", _ -> asked -> refer(asked, "."), "delegation.lame"),
                ns2("referral to itself", _ -> asked -> refer(asked, "example.test."), "delegation.lame"),
                ns2("sideways referral", _ -> asked -> refer(asked, "example.other."), "delegation.lame"),
                ns2("not authoritative", TraceTest::withoutAuthority, "delegation.lame"),
                ns2("SERVFAIL", _ -> _ -> Reply.servfail(), "auth.zone-expired"),
                ns2("another error", _ -> _ -> Reply.rcode(Rcode.NOTIMP), "server.error"),
                ns2("garbage", _ -> _ -> Reply.nodata().mangled(wire -> Arrays.copyOf(wire, 20)), "server.malformed"),
                ns2("serial", _ -> new Tree().example(NS2, zone -> zone.replace(" 3 1 1", " 4 1 1")).script(NS2),
                        "auth.serial-skew"),
                all("nobody has the zone", new Tree().fault("127.0.0.4", _ -> _ -> Reply.rcode(Rcode.REFUSED))
                        .fault(NS2, _ -> _ -> Reply.rcode(Rcode.REFUSED)), 5, "delegation.lame server.query-failed"));
    }

    private static Stream<Fault> transports() {
        return Stream.of(
                ns2("silent", _ -> _ -> Reply.none(), "delegation.partial"),
                all("nobody listens", new Tree().gone(NS2), 14, "delegation.partial"),
                all("all silent",
                        new Tree().fault("127.0.0.4", _ -> _ -> Reply.none()).fault(NS2, _ -> _ -> Reply.none()),
                        6, "delegation.all-unreachable"),
                ns2("no TCP", unless(asked -> asked.transport() == DnsTransport.TCP), "auth.no-tcp"),
                ns2("no UDP", unless(asked -> asked.transport() == DnsTransport.UDP), "auth.no-udp"),
                ns2("EDNS dropped", unless(asked -> asked.hasEdns() && asked.transport() == DnsTransport.UDP),
                        "server.edns-intolerant"),
                ns2("EDNS turned down", script -> asked -> asked.hasEdns() && asked.transport() == DnsTransport.UDP
                        ? Reply.rcode(Rcode.FORMERR)
                        : script.reply(asked), "server.edns-intolerant"),
                all("a lost datagram", new Tree().fault(NS2,
                        unless(asked -> asked.nth() == 0 && asked.transport() == DnsTransport.UDP)), 0, ""),
                new Fault("a dead server that need not be waited for",
                        new Tree().fault("127.0.0.4", _ -> _ -> Reply.none()),
                        "--timeout=5s www.example.test", 0, ""));
    }

    private static Stream<Fault> delegations() {
        String ns1 = "example.test. 60 NS ns1.example.test.\nns1.example.test. 60 A 127.0.0.4\n";
        String abroad = ns1 + "example.test. 60 NS ns.example.other.\n";
        return Stream.of(
                all("glue", new Tree().example("127.0.0.8", zone -> zone).example("127.0.0.4", TraceTest::moved)
                        .example(NS2, TraceTest::moved), 14, "delegation.glue-mismatch"),
                all("parent and child name others", new Tree().delegations(ns1), 14, "delegation.ns-mismatch"),
                all("hints of another root",
                        new Tree().root(zone -> zone + ". 60 NS b.root.\nb.root. 60 A 127.0.0.2\n"), 14,
                        "delegation.hints-outdated"),
                all("servers in another zone", abroad(abroad, "ns.example.other. 60 A 127.0.0.5\n"), 0, ""),
                all("a server that doesn't exist", abroad(abroad, ""), 14, "delegation.ns-unresolvable"),
                all("a server without address", abroad(abroad, "ns.example.other. 60 TXT none\n"), 14,
                        "delegation.ns-unresolvable"),
                all("a server that is an alias", abroad(abroad, "ns.example.other. 60 CNAME www.example.other.\n"), 14,
                        "delegation.ns-unresolvable"),
                all("a server in a dead zone", abroad(abroad, "").gone("127.0.0.7"), 14,
                        "delegation.all-unreachable delegation.ns-unresolvable"),
                new Fault("a dead zone that need not be looked at", abroad(abroad, "").gone("127.0.0.7"),
                        "www.example.test", 0, ""),
                all("no glue", new Tree().delegations(ns1 + "example.test. 60 NS ns2.example.test.\n"), 14,
                        "delegation.glue-mismatch"),
                all("a circle", circle(), 5, "delegation.loop"),
                all("too many servers", bomb(), 5, "delegation.fan-out delegation.ns-unresolvable"),
                all("a ladder without end", new Tree().delegations(chain(12)), 5, "delegation.ns-unresolvable"),
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
                        new Tree().fault("127.0.0.4", TraceTest::cutShort).fault(NS2, TraceTest::cutShort),
                        "www.example.test", 0, ""),
                new Fault("a referral that does not fit",
                        new Tree().host("127.0.0.3", cutShort(new Tree().usual("127.0.0.3"))),
                        "www.example.test", 0, ""),
                new Fault("an answer that does not fit, and no TCP",
                        new Tree().fault("127.0.0.4", script -> cutShort(unlessTcp(script)))
                                .fault(NS2, script -> cutShort(unlessTcp(script))),
                        "www.example.test", 6, "auth.no-tcp"),
                new Fault("an error for the SOA record alone",
                        new Tree().fault("127.0.0.4", TraceTest::withoutSoa).fault(NS2, TraceTest::withoutSoa),
                        "www.example.test", 14, "delegation.lame"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void eachFaultHasItsCodes(Fault fault) throws IOException {
        try (var internet = ScriptedInternet.start(fault.tree.hosts())) {
            Run run = trace(internet, "--json --timeout=400ms " + fault.arguments);

            String codes = run.objects().stream().flatMap(line -> elements(line.path("findings")))
                    .map(finding -> finding.path("code").asText()).distinct().sorted()
                    .collect(Collectors.joining(" "));
            assertThat(codes + " = " + run.status()).as(run.out()).isEqualTo(fault.codes + " = " + fault.status);
            int most = fault.arguments.contains("--all") ? MOST_QUERIES_TO_ALL : MOST_QUERIES;
            assertThat(internet.queries()).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void stepsLeadFromTheRootToTheAnswer() throws IOException {
        try (var internet = ScriptedInternet.start(new Tree().hosts())) {
            List<JsonNode> steps = trace(internet, "--json away.example.test").objects();

            assertThat(steps).extracting(step -> step.path("step").asText() + " " + step.path("zone").asText())
                    .containsExactly("delegation .", "delegation test.", "delegation example.test.",
                            "alias example.test.", "delegation other.", "delegation example.other.",
                            "conclusion example.other.");
            assertThat(steps.getLast().path("records").path(0).path("rdata").asText()).isEqualTo("192.0.2.7");
            assertThat(steps.get(2).path("parent").asText()).isEqualTo("test.");
            assertThat(steps.get(2).path("servers")).extracting(server -> server.path("name").asText())
                    .containsExactly("ns1.example.test.", "ns2.example.test.");
        }
    }

    @Test
    void minimisedNamesAreAllThatServersAreTold() throws IOException {
        try (var internet = ScriptedInternet.start(new Tree().hosts())) {
            Run run = trace(internet, "--short --minimise b.ent.example.test");

            assertThat(run).isEqualTo(new Run("192.0.2.2\n", "", 0));
            assertThat(internet.asked("127.0.0.2")).contains("test A").noneMatch(asked -> asked.contains("example"));
            assertThat(internet.asked("127.0.0.3")).contains("example.test A")
                    .noneMatch(asked -> asked.contains("ent"));
            assertThat(internet.asked("127.0.0.4")).contains("ent.example.test A", "b.ent.example.test A");
        }
    }

    @Test
    void zonesWithoutNumberComeToBoundedWork() throws IOException {
        String name = IntStream.range(0, 110).mapToObj(_ -> "a").collect(Collectors.joining("."));
        try (var internet =
                ScriptedInternet.start(new Tree().host("127.0.0.2", TraceTest::alwaysFurtherDown).hosts())) {
            Run run = trace(internet, "--json " + name);

            assertThat(run.objects().getLast().path("ending").asText()).isEqualTo("too-much-work");
            assertThat(run.status()).isEqualTo(5);
            assertThat(internet.queries()).isEqualTo(MOST_QUERIES);
        }
    }

    @Test
    void whatComesOfTheNetworkIsMadeVisible() throws IOException {
        var tree = new Tree().delegations("example.test. 60 NS \\027]0\\;\\007evil.example.test.\n"
                + "\\027]0\\;\\007evil.example.test. 60 A 127.0.0.4\n");
        try (var internet = ScriptedInternet.start(tree.hosts())) {
            assertThat(trace(internet, "--all www.example.test").out()).doesNotContain("\033", "\007")
                    .contains("\\027]0\\;\\007evil");
        }
    }

    @Test
    void timeThatIsOverEndsTheWay() throws IOException {
        var tree = new Tree().fault("127.0.0.4", _ -> _ -> Reply.none()).fault(NS2, _ -> _ -> Reply.none());
        try (var internet = ScriptedInternet.start(tree.hosts())) {
            long start = System.nanoTime();
            Run run = trace(internet, "--json --timeout=20s --deadline=700ms www.example.test");

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(run.objects().getLast().path("ending").asText()).isEqualTo("deadline");
            assertThat(run.status()).isEqualTo(6);
        }
    }

    @Test
    void linesOfAStreamAreTracedOneByOne() throws IOException {
        try (var internet = ScriptedInternet.start(new Tree().hosts())) {
            Run run = Run.withInput("www.example.test\n# nothing\nwww.example.other A\n", "trace", "--short",
                    "--root-hints", hints(), "--port", Integer.toString(internet.port()));

            assertThat(run).isEqualTo(new Run("192.0.2.1\n192.0.2.7\n", "", 0));
        }
    }

    private Run trace(ScriptedInternet internet, String arguments) throws IOException {
        var words = new ArrayList<>(List.of("trace", "--root-hints", hints(), "--port",
                Integer.toString(internet.port())));
        words.addAll(List.of(arguments.split(" ", -1)));
        return Run.of(words.toArray(String[]::new));
    }

    private String hints() throws IOException {
        return Files.writeString(folder.resolve("hints"), Tree.HINTS).toString();
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Reply refer(Asked asked, String zone) {
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

    /** Every question for addresses leads one label further down, to this very server. */
    private static Reply alwaysFurtherDown(Asked asked) {
        Name name = asked.message().getQuestion().getName();
        boolean last = asked.type().equals("A") && name.labels() > 100;
        return Reply.nodata().withoutRecursion().with(message -> {
            Name zone = last ? new Name(name, name.labels() - 2 - asked.nth()) : name;
            if (!last) {
                message.getHeader().setFlag(Flags.AA);
            }
            add(message, asked, zone, last);
        });
    }

    private static void add(Message message, Asked asked, Name zone, boolean referral) {
        String server = zone.equals(Name.root) ? "ns." : "ns." + zone;
        if (referral || asked.type().equals("NS")) {
            message.addRecord(record(zone + " 60 NS " + server), referral ? Section.AUTHORITY : Section.ANSWER);
            message.addRecord(record(server + " 60 A 127.0.0.2"), Section.ADDITIONAL);
        } else if (asked.type().equals("SOA")) {
            message.addRecord(record(Tree.soa(zone.toString(), 1).strip()), Section.ANSWER);
        } else if (asked.type().equals("A")) {
            message.addRecord(record(zone + " 60 A 127.0.0.2"), Section.ANSWER);
        }
    }

    private static Record record(String text) {
        try {
            var words = text.split(" ", 4);
            return Record.fromString(Name.fromString(words[0]), org.xbill.DNS.Type.value(words[2]), 1, 60, words[3],
                    Name.root);
        } catch (IOException notARecord) {
            throw new java.io.UncheckedIOException(notARecord);
        }
    }
}
