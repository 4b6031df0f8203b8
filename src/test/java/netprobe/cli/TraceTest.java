package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.dns.ScriptedInternet;
import netprobe.harness.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Holds what trace finds against what is wrong: each fault has its codes, and no others. */
class TraceTest {

    private static final String NS2 = "127.0.0.5";
    private static final int MOST_QUERIES = 400;
    private static final int MOST_QUERIES_TO_ALL = 2_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("netprobe.cli.TraceFaults#all")
    void eachFaultHasItsCodes(TraceFaults.Fault fault) throws IOException {
        try (var internet = ScriptedInternet.start(fault.tree().hosts())) {
            Run run = trace(internet, "--json --timeout=400ms " + fault.arguments());

            String codes = run.objects().stream().flatMap(line -> elements(line.path("findings")))
                    .map(finding -> finding.path("code").asText()).distinct().sorted()
                    .collect(Collectors.joining(" "));
            assertThat(codes + " = " + run.status()).as(run.out()).isEqualTo(fault.codes() + " = " + fault.status());
            int most = fault.arguments().contains("--all") ? MOST_QUERIES_TO_ALL : MOST_QUERIES;
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
        var tree = new Tree().delegations("""
                example.test. 60 NS \\027]0\\;\\007evil.example.test.
                \\027]0\\;\\007evil.example.test. 60 A 127.0.0.4
                """);
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
