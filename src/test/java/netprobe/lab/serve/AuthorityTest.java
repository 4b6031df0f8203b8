package netprobe.lab.serve;

import static netprobe.lab.serve.LoopbackLab.FULL;
import static netprobe.lab.serve.LoopbackLab.answers;
import static netprobe.lab.serve.LoopbackLab.data;
import static netprobe.lab.serve.LoopbackLab.errors;
import static netprobe.lab.serve.LoopbackLab.rcode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netprobe.dns.EdnsForm;
import netprobe.dns.Heard;
import netprobe.dns.QueryForm;
import netprobe.dns.Sockets;
import netprobe.lab.ScenarioFault;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** An authoritative server of the lab, and what it can be told to get wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorityTest {

    private static final Duration MOMENT = Duration.ofMillis(250);
    private static final QueryForm PLAIN = QueryForm.STUB;

    private static final String ZONES = """
            [zones."example.org"]
            servers = [SERVERS]
            text = \"""
            @ MX 10 mail
            www A 192.0.2.1
            alias CNAME www.example.net.
            deep.under.it A 192.0.2.2
            *.wild MX 10 caught
            old DNAME example.net.
            sub NS ns.sub
            ns.sub A 192.0.2.9
            big TXT "0123456789012345678901234567890123456789012345678901234567890123456789"
            big TXT "1123456789012345678901234567890123456789012345678901234567890123456789"
            big TXT "2123456789012345678901234567890123456789012345678901234567890123456789"
            big TXT "3123456789012345678901234567890123456789012345678901234567890123456789"
            big TXT "4123456789012345678901234567890123456789012345678901234567890123456789"
            big TXT "5123456789012345678901234567890123456789012345678901234567890123456789"
            big TXT "6123456789012345678901234567890123456789012345678901234567890123456789"
            \"""
            [zones."example.net"]
            servers = [SERVERS]
            text = "www A 192.0.2.3"
            """;

    private LoopbackLab lab;

    @BeforeAll
    void startServers() throws IOException, ScenarioFault {
        var text = new StringBuilder();
        var hosts = new StringBuilder();
        int last = 0;
        for (String[] kind : KINDS) {
            last++;
            text.append("""
                    [hosts.%s]
                    addresses = ["127.0.17.%d", "127.0.18.%d"]
                    [[hosts.%s.servers]]
                    kind = "authority"
                    port = PORT
                    %s
                    """.formatted(kind[0], last, last, kind[0], kind[1]));
            hosts.append(last == 1 ? "" : ", ").append('"').append(kind[0]).append('"');
        }
        lab = LoopbackLab.start(text + ZONES.replace("SERVERS", hosts));
    }

    private static final List<String[]> KINDS = List.of(
            kind("good", ""),
            kind("silent", "udp = \"silent\"\ntcp = \"silent\""),
            kind("no-tcp", "tcp = \"none\""),
            kind("hangs-up", "tcp = \"close\""),
            kind("drops", "drop = [\"AAAA\"]"),
            kind("refuses", "rcodes = { \"*\" = \"REFUSED\", AAAA = \"NXDOMAIN\" }"),
            kind("edns-formerr", "edns = \"formerr\""),
            kind("edns-silent", "edns = \"silent\""),
            kind("edns-badvers", "edns = \"badvers\""),
            kind("edns-ignore", "edns = \"ignore\""),
            kind("options", "unknown-options = \"formerr\"\ncookies = \"badcookie\""),
            kind("wrong-id", "wrong = \"id\""),
            kind("wrong-name", "wrong = \"question\""),
            kind("wrong-port", "wrong = \"port\""),
            kind("wrong-address", "wrong = \"address\""),
            kind("late", "delay = \"300ms\""),
            kind("race", "drop-second = true"),
            kind("lossy", "loss = 50"),
            kind("expired", "expired = [\"example.org\"]"),
            kind("lame", "lame = [\"example.org\"]"),
            kind("modest", "authoritative = false"),
            kind("ent", "ent-nxdomain = true"),
            kind("other", "zones.\"example.org\".text = \"www A 192.0.2.77\""));

    private static String[] kind(String name, String settings) {
        return new String[]{name, settings};
    }

    @AfterAll
    void stopServers() {
        lab.close();
    }

    private Heard hear(String host, String question, QueryForm form, DnsTransport transport) {
        return lab.hear(host, question, form, transport, MOMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.example.org A           | NOERROR  | 192.0.2.1                       |
            WWW.Example.ORG A           | NOERROR  | 192.0.2.1                       |
            alias.example.org A         | NOERROR  | 192.0.2.3,www.example.net.      |
            x.old.example.org A         | NXDOMAIN | example.net.,x.example.net.     | SOA
            www.old.example.org A       | NOERROR  | 192.0.2.3,example.net.,www.example.net. |
            a.b.wild.example.org MX     | NOERROR  | 10 caught.example.org.          |
            a.wild.example.org A        | NOERROR  |                                 | SOA
            under.it.example.org A      | NOERROR  |                                 | SOA
            www.example.org AAAA        | NOERROR  |                                 | SOA
            none.example.org A          | NXDOMAIN |                                 | SOA
            x.sub.example.org A         | NOERROR  |                                 | NS
            """)
    void answersAsZonesSay(String question, String rcode, String answer, String authority) {
        var message = lab.ask("good", question);
        assertThat(rcode(message)).isEqualTo(rcode);
        assertThat(String.join(",", answers(message))).isEqualTo(Optional.ofNullable(answer).orElse(""));
        assertThat(message.getSection(Section.AUTHORITY).stream().map(record -> Type.string(record.getType())))
                .isEqualTo(Optional.ofNullable(authority).map(List::of).orElse(List.of()));
        assertThat(message.getHeader().getFlag(Flags.AA)).isEqualTo(!"NS".equals(authority));
    }

    @Test
    void referralsHaveGlue() {
        var message = lab.ask("good", "x.sub.example.org A");
        assertThat(data(message, Section.AUTHORITY)).containsExactly("ns.sub.example.org.");
        assertThat(data(message, Section.ADDITIONAL)).containsExactly("192.0.2.9");
    }

    @Test
    void whatIsNotHereIsRefused() {
        var message = lab.ask("good", "www.example.com A");
        assertThat(rcode(message)).isEqualTo("REFUSED");
        assertThat(errors(message)).containsExactly(20);
    }

    @Test
    void longAnswersAreCutShortForDatagrams() {
        Message cut = hear("good", "big.example.org TXT", PLAIN, DnsTransport.UDP).message().orElseThrow();
        assertThat(cut.getHeader().getFlag(Flags.TC)).isTrue();
        assertThat(cut.numBytes()).isLessThanOrEqualTo(512);
        Message large = hear("good", "big.example.org TXT", FULL, DnsTransport.UDP).message().orElseThrow();
        assertThat(large.getHeader().getFlag(Flags.TC)).isFalse();
        assertThat(answers(lab.ask("good", "big.example.org TXT", PLAIN))).hasSize(7);
    }

    @Test
    void nonsenseIsTurnedDown() throws IOException {
        var query = Message.newQuery(lab.ask("good", "www.example.org A").getQuestion());
        var update = query.clone();
        update.getHeader().setOpcode(Opcode.UPDATE);
        assertThat(raw(update.toWire()).getRcode()).isEqualTo(Rcode.NOTIMP);
        var two = query.clone();
        two.addRecord(query.getQuestion(), Section.QUESTION);
        assertThat(raw(two.toWire()).getRcode()).isEqualTo(Rcode.FORMERR);
        byte[] broken = query.toWire();
        broken[12] = 77;
        assertThat(raw(broken).getRcode()).isEqualTo(Rcode.FORMERR);
        var other = new QueryForm(FULL.flags(), Optional.of(new EdnsForm(1, 1232, false, List.of())));
        assertThat(lab.ask("good", "www.example.org A", other).getRcode()).isEqualTo(Rcode.BADVERS);
        assertThat(rcode(lab.ask("good", "example.org AXFR"))).isEqualTo("REFUSED");
    }

    private Message raw(byte[] query) throws IOException {
        try (var socket = new DatagramSocket()) {
            socket.setSoTimeout(5_000);
            socket.send(new DatagramPacket(query, query.length, Sockets.address(lab.server("good"))));
            var packet = new DatagramPacket(new byte[512], 512);
            socket.receive(packet);
            return new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
        }
    }

    @ParameterizedTest
    @CsvSource({"silent,A,UDP", "silent,A,TCP", "drops,AAAA,UDP", "drops,AAAA,TCP", "edns-silent,A,UDP",
        "wrong-id,A,UDP", "wrong-name,A,UDP", "wrong-port,A,UDP", "wrong-address,A,UDP", "late,A,UDP"})
    void nothingUsefulComesInTime(String host, String type, DnsTransport transport) {
        var heard = hear(host, "www.example.org " + type, FULL, transport);
        assertThat(heard.failure()).get().isInstanceOf(Failure.DeadlineExpired.class);
        assertThat(heard.ignored()).hasSize(host.equals("wrong-id") || host.equals("wrong-name") ? 1 : 0);
    }

    @Test
    void whatDoesNotMatchComesFromElsewhere() throws IOException {
        assertThat(source("wrong-port").getAddress()).isEqualTo(Sockets.address(lab.server("wrong-port")).getAddress());
        assertThat(source("wrong-port").getPort()).isNotEqualTo(lab.port());
        assertThat(source("wrong-address").getAddress().getHostAddress()).startsWith("127.0.18.");
    }

    private InetSocketAddress source(String host) throws IOException {
        byte[] query = Message.newQuery(lab.ask("good", "www.example.org A").getQuestion()).toWire();
        try (var socket = new DatagramSocket()) {
            socket.setSoTimeout(5_000);
            socket.send(new DatagramPacket(query, query.length, Sockets.address(lab.server(host))));
            var packet = new DatagramPacket(new byte[512], 512);
            socket.receive(packet);
            return (InetSocketAddress) packet.getSocketAddress();
        }
    }

    @Test
    void lateAnswersComeAfterTheirDelay() {
        var heard = lab.hear("late", "www.example.org A", FULL, DnsTransport.UDP, Duration.ofSeconds(5));
        assertThat(heard.message()).isPresent();
        assertThat(heard.took()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void typesThatAreNotDroppedAreAnswered() {
        assertThat(answers(lab.ask("drops", "www.example.org A"))).containsExactly("192.0.2.1");
    }

    @Test
    void streamsAreRefusedOrClosed() {
        assertThat(hear("no-tcp", "www.example.org A", FULL, DnsTransport.TCP).failure().map(Failure::code))
                .contains("ECONNREFUSED");
        assertThat(hear("hangs-up", "www.example.org A", FULL, DnsTransport.TCP).message()).isEmpty();
        assertThat(answers(lab.ask("no-tcp", "www.example.org A"))).containsExactly("192.0.2.1");
    }

    @Test
    void responseCodesAreByType() {
        assertThat(rcode(lab.ask("refuses", "www.example.org A"))).isEqualTo("REFUSED");
        assertThat(rcode(lab.ask("refuses", "www.example.org AAAA"))).isEqualTo("NXDOMAIN");
    }

    @Test
    void ednsIsTakenBadly() {
        assertThat(rcode(lab.ask("edns-formerr", "www.example.org A"))).isEqualTo("FORMERR");
        assertThat(lab.ask("edns-formerr", "www.example.org A").getOPT()).isNull();
        assertThat(rcode(lab.ask("edns-badvers", "www.example.org A"))).isEqualTo("BADVERS");
        assertThat(lab.ask("edns-ignore", "www.example.org A").getOPT()).isNull();
        assertThat(answers(lab.ask("edns-ignore", "www.example.org A"))).containsExactly("192.0.2.1");
        for (String host : List.of("edns-formerr", "edns-silent", "edns-badvers")) {
            assertThat(answers(lab.ask(host, "www.example.org A", PLAIN))).as(host).containsExactly("192.0.2.1");
        }
    }

    @Test
    void optionsAreTakenBadly() {
        var unknown = FULL.with(Optional.of(EdnsForm.PLAIN.and(new EdnsForm.OptionData(65_001, "00"))));
        assertThat(rcode(lab.ask("options", "www.example.org A", unknown))).isEqualTo("FORMERR");
        assertThat(rcode(lab.ask("good", "www.example.org A", unknown))).isEqualTo("NOERROR");
        var cookie = FULL.with(Optional.of(EdnsForm.PLAIN.and(new EdnsForm.OptionData(10, "0102030405060708"))));
        assertThat(rcode(lab.ask("options", "www.example.org A", cookie))).isEqualTo("BADCOOKIE");
        assertThat(rcode(lab.ask("options", "www.example.org A"))).isEqualTo("NOERROR");
    }

    @Test
    void theSecondOfTwoDatagramsIsLostAndItsRepetitionIsNot() throws IOException {
        byte[] query = Message.newQuery(lab.ask("good", "www.example.org A").getQuestion()).toWire();
        try (var socket = new DatagramSocket()) {
            socket.connect(Sockets.address(lab.server("race")));
            for (int i = 0; i < 2; i++) {
                socket.send(new DatagramPacket(query, query.length));
            }
            assertThat(received(socket)).isEqualTo(1);
            socket.send(new DatagramPacket(query, query.length));
            assertThat(received(socket)).isEqualTo(1);
        }
    }

    @Test
    void halfOfTheDatagramsAreLost() throws IOException {
        byte[] query = Message.newQuery(lab.ask("good", "www.example.org A").getQuestion()).toWire();
        try (var socket = new DatagramSocket()) {
            socket.connect(Sockets.address(lab.server("lossy")));
            for (int i = 0; i < 10; i++) {
                socket.send(new DatagramPacket(query, query.length));
            }
            assertThat(received(socket)).isEqualTo(5);
        }
    }

    private static int received(DatagramSocket socket) throws IOException {
        socket.setSoTimeout((int) MOMENT.toMillis());
        for (int count = 0;; count++) {
            try {
                socket.receive(new DatagramPacket(new byte[512], 512));
            } catch (SocketTimeoutException noMore) {
                return count;
            }
        }
    }

    @Test
    void zonesAreForgottenOrExpired() {
        assertThat(rcode(lab.ask("expired", "www.example.org A"))).isEqualTo("SERVFAIL");
        assertThat(errors(lab.ask("expired", "www.example.org A"))).containsExactly(24);
        assertThat(rcode(lab.ask("expired", "www.example.net A"))).isEqualTo("NOERROR");
        assertThat(rcode(lab.ask("lame", "www.example.org A"))).isEqualTo("REFUSED");
        assertThat(rcode(lab.ask("lame", "www.example.net A"))).isEqualTo("NOERROR");
        assertThat(lab.ask("modest", "www.example.org A").getHeader().getFlag(Flags.AA)).isFalse();
        assertThat(rcode(lab.ask("ent", "under.it.example.org A"))).isEqualTo("NXDOMAIN");
        assertThat(answers(lab.ask("ent", "deep.under.it.example.org A"))).containsExactly("192.0.2.2");
    }

    @Test
    void aServerMayHaveItsOwnVersionOfAZone() {
        assertThat(answers(lab.ask("other", "www.example.org A"))).containsExactly("192.0.2.77");
        assertThat(answers(lab.ask("other", "www.example.net A"))).containsExactly("192.0.2.3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tcp = "maybe"        | tcp is "maybe"; expected one of serve, silent, none, close
            udp-size = 100       | udp-size is not from 512 to 65535
            drop = ["WHAT"]      | drop has "WHAT", which is not a type of records
            loss = 101           | loss is not from 0 to 100
            wrong = "all"        | wrong is "all"; expected one of id, question, port, address
            delay = "soon"       | delay is "soon"; expected a time such as "1500ms" or "3d"
            colour = "blue"      | colour is not a setting of this
            rcodes = { A = "X" } | rcodes.A is not a response code
            """)
    void whatMakesNoSenseIsComplainedAbout(String setting, String complaint) {
        assertThatExceptionOfType(ScenarioFault.class).isThrownBy(() -> LoopbackLab.start("""
                [hosts.one]
                addresses = ["127.0.17.99"]
                [[hosts.one.servers]]
                kind = "authority"
                port = PORT
                """ + setting)).withMessageEndingWith(complaint);
    }
}
