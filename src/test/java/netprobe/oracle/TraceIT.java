package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import netprobe.harness.Run;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces names in a tree of real servers, beside dig(1) and drill(1). */
class TraceIT {

    private static Namespace world;
    private static Resident netprobe;

    @BeforeAll
    static void start() throws IOException {
        world = TraceWorld.create();
        netprobe = Resident.startIn(world);
    }

    @AfterAll
    static void stop() throws IOException {
        netprobe.close();
        world.close();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "www.example.test,        0,  secure,   -",
        "www.example.test AAAA,   0,  secure,   -",
        "alias.example.test,      0,  insecure, -",
        "www.old.example.test,    0,  insecure, -",
        "x.wild.example.test TXT, 0,  secure,   -",
        "b.ent.example.test,      0,  secure,   -",
        "www.sub.example.test,    0,  insecure, -",
        "example.test DS,         0,  secure,   -",
        "example.test DNSKEY,     0,  secure,   -",
        "www.plain.test,          0,  insecure, -",
        "ent.example.test,        4,  secure,   auth.nodata",
        "www.example.test MX,     4,  secure,   auth.nodata",
        "nx.example.test,         4,  secure,   auth.nxdomain",
        "lost.example.test,       4,  insecure, data.cname-dangling",
        "www.wrongds.test,        13, bogus,    dnssec.ds-mismatch",
        "www.unsigned.test,       13, bogus,    dnssec.ds-mismatch",
        "www.expired.test,        13, bogus,    dnssec.sig-expired",
        "www.nods.test,           14, insecure, dnssec.ds-missing",
        "www.lame.test,           14, insecure, delegation.lame",
        "www.serial.test,         14, insecure, auth.serial-skew",
        "www.names.test,          14, insecure, delegation.ns-mismatch",
        "www.abroad.test,         14, insecure, delegation.all-unreachable delegation.ns-unresolvable",
        "www.family.test,         14, insecure, delegation.partial",
        "www.notcp.test,          14, insecure, auth.no-tcp",
        "www.noudp.test,          14, insecure, auth.no-udp",
        "www.glue.test,           14, insecure, delegation.glue-mismatch",
        "www.gone.test,           6,  -,        delegation.all-unreachable",
        "www.here.test,           5,  -,        delegation.loop"})
    void eachZoneHasItsFindings(String operands, int status, String dnssec, String codes) throws IOException {
        Run run = trace("--anchor " + TraceWorld.ANCHOR + " --all " + operands);

        String found = run.objects().stream().flatMap(line -> elements(line, "findings"))
                .map(finding -> finding.path("code").asText()).distinct().sorted().collect(Collectors.joining(" "));
        assertThat(found).as(run.out()).isEqualTo(codes == null ? "" : codes);
        assertThat(run.status()).as(run.out()).isEqualTo(status);
        assertThat(run.objects().getLast().path("dnssec").path("status").asText()).as(run.out())
                .isEqualTo(dnssec == null ? "" : dnssec);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example.test", "www.old.example.test", "x.wild.example.test TXT", "b.ent.example.test",
        "www.sub.example.test", "ent.example.test", "nx.example.test", "lost.example.test", "nx.nx.example.test MX"})
    void minimisedNamesLeadToTheSame(String operands) throws IOException {
        Run whole = trace("--anchor " + TraceWorld.ANCHOR + " " + operands);
        Run minimised = trace("--minimise --anchor " + TraceWorld.ANCHOR + " " + operands);

        assertThat(minimised.status()).isEqualTo(whole.status());
        for (String key : List.of("sought", "zone", "ending", "records", "dnssec", "findings")) {
            assertThat(minimised.objects().getLast().path(key)).isEqualTo(whole.objects().getLast().path(key));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example.test A", "www.example.test AAAA", "www.example.other A",
        "x.wild.example.test TXT", "www.plain.test A"})
    void delegationsAndAnswersAreThoseOfDigAndDrill(String question) throws IOException {
        List<JsonNode> steps = trace("--all " + question).objects();
        var delegations = new TreeSet<String>();
        steps.stream().filter(step -> step.path("step").asText().equals("delegation"))
                .forEach(step -> elements(step, "servers").filter(server -> server.path("in_parent").asBoolean())
                        .forEach(server -> delegations
                                .add(step.path("zone").asText() + " " + server.path("name").asText())));
        List<String> answers =
                elements(steps.getLast(), "records").map(record -> record.path("rdata").asText()).toList();

        String[] words = question.split(" ", -1);
        String dig = world.run("dig", "@10.53.0.1", "+trace", "+nodnssec", "-4", words[0], words[1]);
        String drill = world.run("drill", "-T", "-4", "-r", TraceWorld.HINTS, words[0], words[1]);
        assertThat(delegations).isEqualTo(records(dig, "NS"));
        assertThat(records(drill, "NS")).isEqualTo(delegations);
        assertThat(answers).isNotEmpty().hasSameElementsAs(data(dig, words[0] + ".", words[1]))
                .hasSameElementsAs(data(drill, words[0] + ".", words[1]));
    }

    @Test
    void everyAddressIsAskedByBothTransports() throws IOException {
        JsonNode zone = trace("--all www.example.test").objects().get(2);

        assertThat(elements(zone, "answers").filter(answer -> answer.path("type").asText().equals("SOA"))
                .map(answer -> answer.path("address").asText() + " " + answer.path("transport").asText() + " "
                        + answer.path("serial").asInt() + " " + answer.path("flags")))
                .containsExactlyInAnyOrderElementsOf(List.of("10.53.3.1:53", "10.53.3.2:53", "[fd00:53:3::1]:53",
                        "[fd00:53:3::2]:53").stream().flatMap(
                                address -> List.of("udp", "tcp").stream()
                                        .map(transport -> address + " " + transport + " 7 [\"qr\",\"aa\"]"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"-4, 10.53.", "-6, [fd00:53"})
    void oneFamilyIsEnough(String option, String prefix) throws IOException {
        Run run = trace(option + " --all www.example.test");

        assertThat(run.status()).isZero();
        assertThat(run.objects().stream().flatMap(line -> elements(line, "answers"))
                .map(answer -> answer.path("address").asText())).isNotEmpty().allMatch(at -> at.startsWith(prefix));
    }

    @Test
    void asRuleOneServerOfAZoneIsAsked() throws IOException {
        List<JsonNode> steps = trace("www.example.test").objects();

        assertThat(steps).allSatisfy(step -> assertThat(elements(step, "answers").map(answer -> answer.path("address"))
                .distinct().count()).isLessThanOrEqualTo(1));
        assertThat(steps.getLast().path("queries").asInt()).isLessThan(40);
    }

    private static Run trace(String arguments) throws IOException {
        var words = new ArrayList<>(List.of("trace", "--json", "--timeout=1s", "--root-hints", TraceWorld.HINTS));
        words.addAll(Arrays.asList(arguments.split(" ", -1)));
        return netprobe.run(words, "");
    }

    /** {@code OWNER DATA} of the records of a type in the output of dig or drill. */
    private static Set<String> records(String output, String type) {
        var records = new TreeSet<String>();
        output.lines().filter(line -> !line.startsWith(";")).map(line -> line.split("\\s+", 5))
                .filter(words -> words.length == 5 && words[3].equals(type))
                .forEach(words -> records.add(words[0] + " " + words[4]));
        return records;
    }

    private static List<String> data(String output, String name, String type) {
        return records(output, type).stream().filter(record -> record.startsWith(name + " "))
                .map(record -> record.substring(name.length() + 1)).toList();
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode line, String list) {
        return StreamSupport.stream(line.path(list).spliterator(), false);
    }
}
