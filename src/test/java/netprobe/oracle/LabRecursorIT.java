package netprobe.oracle;

import static netprobe.lab.serve.LoopbackLab.answers;
import static netprobe.lab.serve.LoopbackLab.rcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import netprobe.dns.Exchange;
import netprobe.dns.Server;
import netprobe.lab.ScenarioFault;
import netprobe.lab.serve.LoopbackLab;
import netprobe.model.AddressText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;

/** The lab's recursive resolver against unbound, over the lab's own authoritative servers; and delv over both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabRecursorIT {

    private static final int QUESTIONS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> TYPES = List.of("A", "AAAA", "MX", "TXT", "DS", "NS");
    private static final List<String> NAMES = List.of("", "www.", "alias.", "out.", "none.", "a.wild.", "x.y.wild.",
            "x.old.", "inner.", "deep.inner.", "sub.", "www.sub.", "nosuch.sub.");

    private static final String CONTENT = """
            @ MX 10 www
            www A 192.0.2.1
            www AAAA 2001:db8::1
            alias CNAME www
            out CNAME www.plain.test.
            *.wild A 192.0.2.2
            old DNAME inner
            deep.inner TXT "here"
            """;

    /** How each zone is signed. */
    private static final Map<String, String> ZONES = new TreeMap<>(Map.ofEntries(Map.entry("plain", "false"),
            Map.entry("rsa", "true"), Map.entry("split", "{ algorithm = 13, two-keys = true }"),
            Map.entry("p384", "{ algorithm = 14 }"), Map.entry("ed", "{ algorithm = 15 }"),
            Map.entry("hashed", "{ nsec3 = { iterations = 5, salt = \"ab\" } }"),
            Map.entry("optout", "{ nsec3 = { opt-out = true } }"),
            Map.entry("rounds", "{ nsec3 = { iterations = 500 } }"),
            Map.entry("expired", "{ expired = \"3d\" }"), Map.entry("future", "{ not-yet = \"3d\" }"),
            Map.entry("wrongtag", "{ ds = \"wrong-tag\" }"), Map.entry("wrongdigest", "{ ds = \"wrong-digest\" }"),
            Map.entry("stripped", "{ stripped = \"A\" }"), Map.entry("changed", "{ changed = \"www A 192.0.2.66\" }"),
            Map.entry("silent", "{ denies-nothing = true }"), Map.entry("odd", "{ ds = \"unknown-algorithm\" }"),
            Map.entry("island", "{ ds = \"missing\" }")));

    private LoopbackLab lab;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Server oracle;
    private Path folder;

    @BeforeAll
    void startServers(@TempDir Path temporary) throws IOException, ScenarioFault {
        folder = temporary;
        lab = LoopbackLab.start(world());
        running.push(lab);
        Files.writeString(folder.resolve("anchor"), lab.zones().anchor());
        int port = DnsDaemon.freePort();
        oracle = new Server(AddressText.pton("127.0.0.1").orElseThrow(), port);
        var configuration = new StringBuilder(Files.readString(Path.of("src/test/resources/oracle/validating.conf"))
                .replace("PORT", Integer.toString(port)).replace("FOLDER", folder.toString())
                .replace("MODULES", "validator iterator"));
        stub(configuration, ".", "127.0.23.1");
        stub(configuration, "test", "127.0.23.2");
        for (String zone : ZONES.keySet()) {
            stub(configuration, zone + ".test", "127.0.23.3");
            stub(configuration, "sub." + zone + ".test", "127.0.23.3");
        }
        running.push(DnsDaemon.start("start of service", "unbound", "-d", "-c",
                DnsDaemon.write(folder, "unbound.conf", configuration.toString())));
    }

    private void stub(StringBuilder configuration, String zone, String address) {
        configuration.append("stub-zone:%n name: \"%s\"%n stub-addr: %s@%d%n".formatted(zone, address, lab.port()));
    }

    private static String world() {
        var text = new StringBuilder();
        int last = 0;
        for (String host : List.of("root", "tld", "auth")) {
            text.append("""
                    [hosts.%s]
                    addresses = ["127.0.23.%d"]
                    servers = [{ kind = "authority", port = PORT }]
                    """.formatted(host, ++last));
        }
        text.append("""
                [hosts.resolver]
                addresses = ["127.0.23.4"]
                servers = [{ kind = "recursor", port = PORT, upstream-port = PORT }]
                """);
        zone(text, ".", "root", "true", "");
        zone(text, "test", "tld", "{ algorithm = 13, nsec3 = {} }", "");
        ZONES.forEach((name, signed) -> {
            zone(text, name + ".test", "auth", signed, CONTENT);
            zone(text, "sub." + name + ".test", "auth", "false", "www A 192.0.2.9");
        });
        return text.toString();
    }

    private static void zone(StringBuilder text, String name, String host, String signed, String content) {
        text.append("""
                [zones."%s"]
                servers = ["%s"]
                signed = %s
                text = '''
                %s'''
                """.formatted(name, host, signed, content));
    }

    @AfterAll
    void stopServers() throws Exception {
        for (AutoCloseable server : running) {
            server.close();
        }
    }

    @Test
    void answersAsUnboundDoes() {
        var random = Seed.forCases("LabRecursorIT");
        var differences = new ArrayList<String>();
        for (int i = 0; i < QUESTIONS; i++) {
            String question = question(random);
            String ours = told(lab.ask("resolver", question));
            String theirs = told(Exchange.askWhole(LoopbackLab.question(question), LoopbackLab.FULL, oracle, PATIENCE)
                    .message().orElseThrow());
            if (!ours.equals(theirs)) {
                differences.add(question + "\nlab:     " + ours + "\nunbound: " + theirs);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String question(Random random) {
        var zones = List.copyOf(ZONES.keySet());
        return NAMES.get(random.nextInt(NAMES.size())) + zones.get(random.nextInt(zones.size())) + ".test "
                + TYPES.get(random.nextInt(TYPES.size()));
    }

    private static String told(Message message) {
        return rcode(message) + (message.getHeader().getFlag(Flags.AD) ? " ad " : " ") + answers(message);
    }

    @Test
    void delvValidatesWhatTheResolverPassesOn() throws IOException {
        String[] ds = lab.zones().anchor().strip().split("\\s+", -1);
        String anchor = "trust-anchors { . static-ds %s %s %s \"%s\"; };%n".formatted(ds[4], ds[5], ds[6], ds[7]);
        String file = DnsDaemon.write(folder, "delv.conf", anchor);
        for (String zone : List.of("rsa", "split", "p384", "ed", "hashed", "optout")) {
            assertThat(delv(file, "www." + zone + ".test")).as(zone).contains("; fully validated");
            assertThat(delv(file, "none." + zone + ".test")).as(zone).contains("; negative response, fully validated");
            // an opt-out record does not prove that there is nothing nearer than the wildcard (RFC 5155, section 6)
            assertThat(delv(file, "a.wild." + zone + ".test")).as(zone)
                    .contains(zone.equals("optout") ? "; unsigned answer" : "; fully validated");
        }
        assertThat(delv(file, "www.plain.test")).contains("; unsigned answer");
        assertThat(delv(file, "www.changed.test")).contains("resolution failed");
    }

    private String delv(String anchors, String name) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder("delv", "@127.0.23.4", "-p", Integer.toString(lab.port()), "-a", anchors,
                    "+root=.", name, "A").redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new org.opentest4j.TestAbortedException("no delv here: " + missing.getMessage());
        }
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
