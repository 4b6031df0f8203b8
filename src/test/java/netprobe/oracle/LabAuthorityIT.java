package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The lab's authoritative server against NSD: the same zones, the same answers to generated questions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LabAuthorityIT {

    private static final int QUESTIONS = 800;
    private static final List<String> TYPES =
            List.of("A", "AAAA", "MX", "TXT", "NS", "SOA", "DS", "DNSKEY", "CNAME", "NSEC3PARAM");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String CONTENT = """
            @ MX 10 mail
            mail A 192.0.2.25
            mail AAAA 2001:db8::25
            www A 192.0.2.1
            www A 192.0.2.2
            alias CNAME www
            far CNAME www.elsewhere.
            dangling CNAME none
            chain CNAME alias
            caught CNAME x.wild
            a.b.c.d A 192.0.2.3
            *.wild A 192.0.2.4
            x.y.wild TXT "exists"
            *.star CNAME www
            *.deep.star TXT "deeper"
            old DNAME d
            secure NS ns.secure
            secure DS 12345 8 2 0102030405060708091011121314151617181920212223242526272829303132
            ns.secure A 192.0.2.53
            open NS ns.open
            open NS ns.elsewhere.
            ns.open A 192.0.2.54
            ns.open AAAA 2001:db8::54
            below.open.nowhere A 192.0.2.5
            """;

    private LoopbackLab lab;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private Server oracle;

    @BeforeAll
    void startServers(@TempDir Path folder) throws IOException, ScenarioFault {
        lab = LoopbackLab.start("""
                [hosts.auth]
                addresses = ["127.0.22.1"]
                servers = [{ kind = "authority", port = PORT }]
                %s%s%s%s""".formatted(zone("plain.test", "false"), zone("nsec.test", "{ two-keys = true }"),
                zone("hashed.test", "{ algorithm = 15, nsec3 = { salt = \"beef\", iterations = 2 } }"),
                zone("optout.test", "{ algorithm = 13, nsec3 = { opt-out = true } }")));
        running.push(lab);
        int port = DnsDaemon.freePort();
        oracle = new Server(AddressText.pton("127.0.0.1").orElseThrow(), port);
        var configuration = new StringBuilder("""
                server:
                    ip-address: 127.0.0.1@%2$d
                    username: ""
                    chroot: ""
                    pidfile: ""
                    xfrdfile: ""
                    zonelistfile: "%1$s/zone.list"
                    server-count: 1
                    rrl-ratelimit: 0
                    verbosity: 1
                remote-control:
                    control-enable: no
                """.formatted(folder, port));
        for (String zone : zones()) {
            String text = lab.zones().named(Name.fromConstantString(zone + '.')).orElseThrow().records().stream()
                    .map(Record::toString).collect(Collectors.joining("\n", "", "\n"));
            configuration.append("zone:%n    name: \"%s\"%n    zonefile: \"%s\"%n".formatted(zone,
                    DnsDaemon.write(folder, zone, text)));
        }
        running.push(DnsDaemon.start("nsd started", "nsd", "-d", "-c",
                DnsDaemon.write(folder, "nsd.conf", configuration.toString())));
    }

    private static List<String> zones() {
        return List.of("plain.test", "nsec.test", "hashed.test", "optout.test");
    }

    private static String zone(String name, String signed) {
        return """
                [zones."%s"]
                servers = ["auth"]
                signed = %s
                text = '''
                %s'''
                """.formatted(name, signed, CONTENT);
    }

    @AfterAll
    void stopServers() throws Exception {
        for (AutoCloseable server : running) {
            server.close();
        }
    }

    @Test
    void answersAsNsdDoes() {
        var random = Seed.forCases("LabAuthorityIT");
        var differences = new ArrayList<String>();
        for (int i = 0; i < QUESTIONS; i++) {
            String question = question(random);
            String ours = told(lab.ask("auth", question));
            String theirs = told(Exchange.askWhole(LoopbackLab.question(question), LoopbackLab.FULL, oracle, PATIENCE)
                    .message().orElseThrow());
            if (!ours.equals(theirs)) {
                differences.add(question + "\nlab: " + ours + "\nNSD: " + theirs);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** Names that the zones have, names below and beside them, in any letter case. */
    private static String question(Random random) {
        List<String> owners = CONTENT.lines().map(line -> line.split(" ", 2)[0]).toList();
        String name = owners.get(random.nextInt(owners.size()));
        int steps = random.nextInt(3);
        for (int i = 0; i < steps; i++) {
            name = switch (random.nextInt(4)) {
                case 0 -> "x." + name;
                case 1 -> name.contains(".") ? name.substring(name.indexOf('.') + 1) : "z" + name;
                case 2 -> name.replace("*", "y");
                default -> "a-" + name;
            };
        }
        String zone = zones().get(random.nextInt(zones().size()));
        if (zone.equals("hashed.test") || zone.equals("optout.test")) {
            // asked for the wildcard itself, NSD proves besides that its parent exists, which nobody doubts
            name = name.replace("*", "w");
        }
        String whole = name.equals("@") ? zone : name.replace("@", "at") + '.' + zone;
        return whole + ' ' + TYPES.get(random.nextInt(TYPES.size()));
    }

    /** What counts: code, authority, answer, and why there is none; name servers beside an answer are a courtesy. */
    private static String told(Message message) {
        boolean positive = !message.getSection(Section.ANSWER).isEmpty();
        var authority = records(message, Section.AUTHORITY);
        if (positive && message.getHeader().getFlag(Flags.AA)) {
            authority.removeIf(text -> text.contains(" NS ") || text.contains(" RRSIG NS "));
        }
        boolean renamed = records(message, Section.ANSWER).stream().anyMatch(text -> text.contains(" DNAME "));
        if (message.getRcode() == Rcode.NXDOMAIN && renamed) {
            // of where a DNAME record leads, NSD leaves out the record that covers the name itself
            authority.removeIf(text -> text.contains(" NSEC "));
        }
        boolean referral = authority.stream().anyMatch(text -> text.contains(" NS "));
        return Rcode.string(message.getRcode()) + (message.getHeader().getFlag(Flags.AA) ? " aa" : "") + "\n  answer "
                + records(message, Section.ANSWER) + "\n  authority " + authority + "\n  glue "
                + (referral ? records(message, Section.ADDITIONAL) : Set.of());
    }

    private static Set<String> records(Message message, int section) {
        return message.getSection(section).stream().filter(record -> record.getType() != Type.OPT)
                .map(LabAuthorityIT::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Record record) {
        String owner = record.getName().canonicalize().toString();
        return record instanceof RRSIGRecord signature
                ? owner + " RRSIG " + Type.string(signature.getTypeCovered()) + ' ' + signature.getFootprint()
                : owner + ' ' + record.getTTL() + ' ' + Type.string(record.getType()) + ' ' + record.rdataToString();
    }
}
