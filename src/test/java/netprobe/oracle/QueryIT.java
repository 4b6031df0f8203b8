package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import netprobe.harness.Run;
import netprobe.harness.Schemas;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds {@code query} against dig, in the sample world: what is answered, how it is printed, and how it ends. */
class QueryIT {

    private static final int CASES = 120;
    private static final List<String> TYPES =
            List.of("A", "AAAA", "MX", "TXT", "NS", "SOA", "PTR", "CNAME", "SRV", "TYPE65280", "ANY");

    private static final List<String> LAYOUTS = List.of("+noall", "+answer", "+nocomments", "+noquestion",
            "+noauthority", "+additional", "+nostats", "+multiline", "+nocrypto", "+rrcomments", "+ttlunits",
            "+expandaaaa", "+identify", "+nosplit", "+nottlid", "+norrcomments", "+stats", "-u");

    private static Namespace world;
    private static Resident netprobe;

    private final Random random = Seed.forCases("query");

    @BeforeAll
    static void start() throws IOException {
        world = SampleWorld.create();
        netprobe = Resident.startIn(world);
    }

    @AfterAll
    static void stop() throws IOException {
        netprobe.close();
        world.close();
    }

    private record Case(String name, String type, List<String> words, List<String> layout) {

        List<String> arguments(String... first) {
            var all = new ArrayList<>(List.of(first));
            all.addAll(List.of(name, type, "@127.0.0.1"));
            all.addAll(words);
            return all;
        }

        List<String> laidOut(String... first) {
            var all = arguments(first);
            all.addAll(layout);
            return all;
        }
    }

    private List<Case> cases() throws IOException {
        List<String> owners = owners();
        var cases = new ArrayList<Case>();
        for (int i = 0; i < CASES; i++) {
            String owner = owners.get(random.nextInt(owners.size()));
            String name = random.nextInt(4) == 0 ? "x" + random.nextInt(100) + "." + owner : owner;
            List<List<String>> words = List.of(List.of(), List.of("+tcp"), List.of("+noedns"), List.of("+norec"),
                    List.of("+bufsize=512"), List.of("+cd", "+noad"), List.of("+dnssec"),
                    List.of("+qid=4711", "+nsid"), List.of("+padding=64", "+retry=1"), List.of("+coflag", "+zflag"),
                    List.of("+expire", "+ednsopt=65001:c0ffee"), List.of("+subnet=192.0.2.0/24", "+aa"));
            // dig asks for ANY by TCP of its own accord
            String type = TYPES.get(random.nextInt(TYPES.size()));
            List<String> chosen = type.equals("ANY") ? List.of("+tcp") : words.get(random.nextInt(words.size()));
            var layout = new ArrayList<String>();
            for (int more = random.nextInt(4); more > 0; more--) {
                layout.add(LAYOUTS.get(random.nextInt(LAYOUTS.size())));
            }
            cases.add(new Case(name, type, chosen, layout));
        }
        return cases;
    }

    private static List<String> owners() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/oracle/sample.zone")).stream()
                .filter(line -> !line.isBlank() && !" ;$".contains(line.substring(0, 1)))
                .map(line -> line.split("\\s+", -1)[0]).distinct().toList();
    }

    @Test
    void answersAreDigs() throws IOException {
        var differences = new Differences();
        for (Case each : cases()) {
            List<String> arguments = each.laidOut("query", "--format", "dig");
            differences.compare(String.join(" ", arguments), canonical(dig(each.laidOut())),
                    canonical(netprobe.run(arguments, "").out()));
        }
        differences.assertNone(CASES);
    }

    @Test
    void shortAnswersAreDigs() throws IOException {
        var differences = new Differences();
        for (Case each : cases()) {
            List<String> arguments = each.laidOut("query", "+short");
            differences.compare(String.join(" ", arguments), sorted(dig(each.laidOut("+short"))),
                    sorted(netprobe.run(arguments, "").out()));
        }
        differences.assertNone(CASES);
    }

    @Test
    void everyLineOfJsonKeepsTheContract() throws IOException {
        for (Case each : cases()) {
            for (String line : netprobe.run(each.arguments("query", "--json"), "").out().lines().toList()) {
                JsonNode node = Schemas.check(line);
                assertThat(node.path("question").path("name").asText()).isEqualToIgnoringCase(absolute(each.name()));
            }
        }
    }

    private static String absolute(String name) {
        return name.endsWith(".") ? name : name + ".";
    }

    @ParameterizedTest
    @CsvSource({"0, www.python.org", "0, www.python.org a @127.0.0.1", "0, pymotw.com", "4, pymotw.com aaaa",
        "4, nosuch.example.org", "5, broken.example.org a", "6, example.org a @127.0.0.2", "3, pymotw.com a aaaa",
        "3, example.org a @127.0.0.1 @127.0.0.2", "2, a..b", "2, -t NOSUCH example.org", "0, -x 8.8.8.8",
        "0, 8.8.8.8", "0, . ", "3, a..b example.org", "0, faß.de a"})
    void statusesSayWhatCameOfIt(int status, String words) throws IOException {
        var arguments = new ArrayList<>(List.of("query", "--timeout", "1s", "--tries", "1"));
        arguments.addAll(Arrays.asList(words.strip().split(" ", -1)));
        Run run = netprobe.run(arguments, "");
        assertThat(run.status()).as(run.toString()).isEqualTo(status);
    }

    @Test
    void linesOfStandardInputMayChooseTypeAndServer() throws IOException {
        Run run = netprobe.run(List.of("query", "--short", "@127.0.0.1", "mx"),
                "# a comment\nexample.org\npymotw.com a\nexample.org aaaa @127.0.0.1#53\n");
        assertThat(run.out().lines()).startsWith("10 mail.example.org.").endsWith("2001:db8::80").hasSize(6);
        assertThat(run.status()).isZero();
    }

    @Test
    void aClosedPortIsToldAtOnceByItsErrno() throws IOException {
        Run run = netprobe.run("query", "example.org", "a", "@127.0.0.1#1");
        assertThat(run.err()).contains("ECONNREFUSED", "127.0.0.1:1");
        assertThat(run.status()).isEqualTo(6);
    }

    @Test
    void roundsAreSummedUp() throws IOException {
        Run run = netprobe.run("query", "--json", "--repeat", "3", "--interval", "10ms", "v4.example.org", "a",
                "@127.0.0.1");
        List<JsonNode> lines = run.out().lines().map(Schemas::check).toList();
        assertThat(lines).hasSize(4);
        JsonNode summary = lines.getLast().path("summary");
        assertThat(summary.path("sent").asInt()).isEqualTo(3);
        assertThat(summary.path("outcomes").path("NOERROR").asInt()).isEqualTo(3);
    }

    @Test
    void aResolverWithoutSignaturesCantVouchForARootThatHasThem() throws IOException {
        Run run = netprobe.run("query", "--json", "--dnssec", "example.org", "a", "@127.0.0.1");
        JsonNode line = Schemas.check(run.out().strip());
        assertThat(line.path("dnssec").path("status").asText()).isEqualTo("bogus");
        assertThat(run.status()).isEqualTo(13);
    }

    /** A root of our own, signed, on an address of its own; the resolver knows nothing of it. */
    @Test
    void keysCanComeFromTheRootServersThatAreNamed() throws IOException {
        world.write("/etc/nsd/root.zone", Files.readString(Path.of("src/test/resources/oracle/sample.zone")));
        world.run("sh", "-c", "cd /etc/nsd && dnssec-keygen -q -a ED25519 -f KSK . && dnssec-keygen -q -a ED25519 . "
                + "&& dnssec-signzone -q -S -o . -f signed root.zone && grep -h 'DNSKEY 257' K*.key > anchor");
        world.write("/etc/nsd/nsd.conf", """
                server:
                  ip-address: 127.0.0.4
                  username: ""
                  pidfile: ""
                  xfrdfile: ""
                  zonelistfile: ""
                  zonesdir: /etc/nsd
                remote-control:
                  control-enable: no
                zone:
                  name: .
                  zonefile: signed
                """);
        world.write("/etc/nsd/hints", ". NS ns.\nns. A 127.0.0.4\n");
        world.run("nsd", "-c", "/etc/nsd/nsd.conf");
        world.run("dig", "+tries=30", "+timeout=1", "@127.0.0.4", ".", "SOA");
        for (String words : List.of("example.org a", "nosuch.example.org a", "www.python.org aaaa")) {
            var arguments = new ArrayList<>(List.of("query", "--json", "--dnssec", "--root-hints", "/etc/nsd/hints",
                    "--anchor", "/etc/nsd/anchor", "@127.0.0.4"));
            arguments.addAll(List.of(words.split(" ", -1)));
            JsonNode line = Schemas.check(netprobe.run(arguments, "").out().strip());
            assertThat(line.path("dnssec").path("status").asText()).as(line.toString()).isEqualTo("secure");
        }
    }

    private static String dig(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("dig"));
        command.addAll(arguments);
        var process = world.command(command.toArray(String[]::new)).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    private static String sorted(String answer) {
        return answer.lines().filter(line -> !line.startsWith(";") && !line.isEmpty())
                .map(line -> line.replaceFirst("in \\d+ [mu]s", "in T")).sorted().toList().toString();
    }

    /** Without what differs from message to message: dig's own heading, ID, cookie, times; and in any order, since unbound rotates. */
    private static String canonical(String text) {
        return text.lines().filter(line -> !line.isEmpty() && !line.contains("DiG") && !line.contains("global options"))
                .filter(line -> !line.startsWith("; COOKIE") && !line.startsWith(";; Query time")
                        && !line.startsWith(";; WHEN") && !line.startsWith(";; MSG SIZE")
                        && !line.startsWith(";; Received"))
                .map(line -> line.replaceFirst("id: \\d+", "id: N")
                        .replaceFirst("\\s[0-9wdhms]+\\s+IN\\s", "\tTTL\tIN\t").replaceFirst("in \\d+ [mu]s", "in T"))
                .sorted()
                .toList().toString();
    }
}
