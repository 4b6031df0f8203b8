package netprobe.lab.serve;

import static netprobe.lab.serve.LoopbackLab.FULL;
import static netprobe.lab.serve.LoopbackLab.answers;
import static netprobe.lab.serve.LoopbackLab.data;
import static netprobe.lab.serve.LoopbackLab.errors;
import static netprobe.lab.serve.LoopbackLab.rcode;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import netprobe.dns.HeaderFlag;
import netprobe.dns.QueryForm;
import netprobe.lab.ScenarioFault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;

/** A recursive resolver of the lab over a small Internet that is signed, in part wrongly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecursorTest {

    private static final String WORLD = """
            [hosts.root]
            addresses = ["127.0.19.1"]
            servers = [{ kind = "authority", port = PORT }]
            [hosts.tld]
            addresses = ["127.0.19.2"]
            servers = [{ kind = "authority", port = PORT }]
            [hosts.auth]
            addresses = ["127.0.19.3"]
            servers = [{ kind = "authority", port = PORT }]
            [hosts.nobody]
            addresses = ["127.0.19.4"]
            servers = [{ kind = "authority", port = PORT, udp = "none", tcp = "none" }]

            [zones."."]
            servers = ["root"]
            signed = true
            [zones.test]
            servers = ["tld"]
            signed = { two-keys = true }
            text = "odd NS ns.nowhere.test.\\nlame NS ns1.good.test."
            [zones."good.test"]
            servers = ["auth"]
            signed = { algorithm = 15, nsec3 = { salt = "ab", iterations = 1 } }
            text = \"""
            www A 192.0.2.1
            alias CNAME www.plain.test.
            out CNAME none.plain.test.
            loop CNAME pool
            pool CNAME loop
            *.wild A 192.0.2.2
            old DNAME plain.test.
            inner A 10.1.2.3
            \"""
            [zones."plain.test"]
            servers = ["auth"]
            text = \"""
            www A 192.0.2.3
            \"""
            [zones."dead.test"]
            servers = ["nobody"]
            """;

    /** What can be wrong with signatures, and the extended error that tells it. */
    private static final List<String[]> BROKEN = List.of(
            new String[]{"expired", "expired = \"3d\"", "7"},
            new String[]{"future", "not-yet = \"3d\"", "8"},
            new String[]{"wrongtag", "ds = \"wrong-tag\"", "9"},
            new String[]{"wrongdigest", "ds = \"wrong-digest\"", "9"},
            new String[]{"stripped", "stripped = \"A\"", "10"},
            new String[]{"changed", "changed = \"www A 192.0.2.66\"", "6"},
            new String[]{"silent", "denies-nothing = true", "12"});

    private LoopbackLab lab;

    @BeforeAll
    void startServers() throws IOException, ScenarioFault {
        var text = new StringBuilder(WORLD);
        BROKEN.forEach(zone -> text.append("""
                [zones."%s.test"]
                servers = ["auth"]
                signed = { %s }
                text = "www A 192.0.2.5"
                """.formatted(zone[0], zone[1])));
        zone(text, "hashed", "nsec3 = { iterations = 500 }");
        zone(text, "odd100", "ds = \"unknown-algorithm\"");
        zone(text, "odd99", "ds = \"unknown-digest\"");
        zone(text, "island", "ds = \"missing\"");
        recursor(text, "good", 10, "");
        recursor(text, "closed", 11, "allow = [\"192.0.2.0/24\"]");
        recursor(text, "trusting", 12, "validate = false");
        recursor(text, "early", 13, "clock-behind = \"400d\"");
        recursor(text, "late", 14, "clock-ahead = \"400d\"");
        recursor(text, "anchorless", 15, "anchor = \"wrong\"");
        recursor(text, "stripping", 16, "forward = \"127.0.19.10\"\nstrips-dnssec = true");
        recursor(text, "deprived", 17, "forward = \"127.0.19.16\"\nvalidate = true");
        recursor(text, "forwarding", 18, "forward = \"127.0.19.10\"\nvalidate = true");
        recursor(text, "looping", 19, "forward = \"127.0.19.19\"\ndeadline = \"800ms\"");
        recursor(text, "rewriting", 20, "nxdomain-rewrite = \"10.0.0.9\"");
        recursor(text, "captive", 21, "captive = [\"10.0.0.9\", \"fd00::9\"]");
        recursor(text, "blocking", 22, "blocked = { names = \"good.test\", error = 15, text = \"no\" }");
        recursor(text, "sinking", 23, "blocked = { names = \"good.test\", answer = [\"0.0.0.0\", \"::\"] }");
        recursor(text, "shielding", 24, "drop-private = true");
        recursor(text, "own", 25, "local = \"www.good.test. A 10.9.9.9\"");
        recursor(text, "wordless", 26, "extended-errors = false");
        recursor(text, "embedding", 27, "dns64 = \"64:ff9b::/96\"");
        recursor(text, "full", 28, """
                nxdomain-cut = true
                [[hosts.full.servers.cached]]
                name = "www.good.test"
                types = ["AAAA"]
                ttl = 100
                [[hosts.full.servers.cached]]
                name = "a.good.test"
                [[hosts.full.servers.cached]]
                name = "b.good.test"
                rcode = "SERVFAIL"
                [[hosts.full.servers.cached]]
                records = "www.good.test. 30 A 192.0.2.99"
                error = 3
                """);
        lab = LoopbackLab.start(text.toString());
    }

    private static void zone(StringBuilder text, String name, String signing) {
        text.append("""
                [zones."%s.test"]
                servers = ["auth"]
                signed = { %s }
                text = "www A 192.0.2.5"
                """.formatted(name, signing));
    }

    private static void recursor(StringBuilder text, String name, int last, String settings) {
        text.append("""
                [hosts.%s]
                addresses = ["127.0.19.%d"]
                [[hosts.%s.servers]]
                kind = "recursor"
                port = PORT
                upstream-port = PORT
                %s
                """.formatted(name, last, name, settings));
    }

    @AfterAll
    void stopServers() {
        lab.close();
    }

    private static boolean has(Message message, int flag) {
        return message.getHeader().getFlag(flag);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www.good.test A       | NOERROR  | true  | 192.0.2.1
            alias.good.test A     | NOERROR  | false | 192.0.2.3,www.plain.test.
            out.good.test A       | NXDOMAIN | false | none.plain.test.
            www.old.good.test A   | NOERROR  | false | 192.0.2.3,plain.test.,www.plain.test.
            x.wild.good.test A    | NOERROR  | true  | 192.0.2.2
            www.good.test AAAA    | NOERROR  | true  |
            none.good.test A      | NXDOMAIN | true  |
            none.plain.test A     | NXDOMAIN | false |
            www.island.test A     | NOERROR  | false | 192.0.2.5
            good.test NS          | NOERROR  | true  | ns1.good.test.
            . NS                  | NOERROR  | true  | ns1.
            """)
    void findsAndJudges(String question, String rcode, boolean secure, String answer) {
        var message = lab.ask("good", question);
        assertThat(rcode(message)).isEqualTo(rcode);
        assertThat(String.join(",", answers(message))).isEqualTo(Optional.ofNullable(answer).orElse(""));
        assertThat(has(message, Flags.AD)).isEqualTo(secure);
        assertThat(has(message, Flags.RA)).isTrue();
        assertThat(has(message, Flags.AA)).isFalse();
        assertThat(errors(message)).isEmpty();
    }

    @Test
    void brokenZonesAreWithheldUnlessTheClientChecksItself() {
        for (String[] zone : BROKEN) {
            boolean denial = zone[0].equals("silent");
            String question = (denial ? "none." : "www.") + zone[0] + ".test A";
            var message = lab.ask("good", question);
            assertThat(rcode(message)).as(zone[0]).isEqualTo("SERVFAIL");
            assertThat(errors(message)).as(zone[0]).first().isEqualTo(Integer.valueOf(zone[2]));
            assertThat(rcode(lab.ask("good", question, LoopbackLab.CHECKING))).as(zone[0])
                    .isEqualTo(denial ? "NXDOMAIN" : "NOERROR");
            assertThat(rcode(lab.ask("trusting", question))).as(zone[0]).isEqualTo(denial ? "NXDOMAIN" : "NOERROR");
        }
        assertThat(answers(lab.ask("good", "www.silent.test A"))).containsExactly("192.0.2.5");
    }

    @ParameterizedTest
    @CsvSource({"www.odd100.test A,1", "www.odd99.test A,2", "none.hashed.test A,27"})
    void whatCantBeCheckedCountsAsUnsigned(String question, int error) {
        var message = lab.ask("good", question);
        assertThat(rcode(message)).isIn("NOERROR", "NXDOMAIN");
        assertThat(has(message, Flags.AD)).isFalse();
        assertThat(errors(message)).containsExactly(error);
    }

    @Test
    void failuresAreExplainedAndRemembered() {
        assertThat(errors(lab.ask("good", "www.dead.test A"))).containsExactly(22);
        assertThat(errors(lab.ask("good", "www.dead.test A"))).containsExactly(22, 13);
        assertThat(errors(lab.ask("good", "www.lame.test A"))).containsExactly(22);
        assertThat(errors(lab.ask("good", "www.odd.test A"))).containsExactly(22);
        assertThat(errors(lab.ask("good", "loop.good.test A"))).containsExactly(0);
        assertThat(errors(lab.ask("wordless", "www.dead.test A"))).isEmpty();
    }

    @Test
    void aWrongClockIsWrongForAllZones() {
        assertThat(errors(lab.ask("early", "www.good.test A"))).containsExactly(8);
        assertThat(errors(lab.ask("late", "www.good.test A"))).containsExactly(7);
        assertThat(errors(lab.ask("late", ". NS"))).containsExactly(7);
    }

    @Test
    void aWrongAnchorBreaksEverything() {
        assertThat(errors(lab.ask("anchorless", ". NS"))).containsExactly(9);
        assertThat(errors(lab.ask("anchorless", "www.good.test A"))).containsExactly(9);
    }

    @Test
    void forwardersPassOnOrStrip() {
        assertThat(has(lab.ask("forwarding", "www.good.test A"), Flags.AD)).isTrue();
        assertThat(has(lab.ask("forwarding", "none.good.test A"), Flags.AD)).isTrue();
        assertThat(has(lab.ask("stripping", "www.good.test A"), Flags.AD)).isFalse();
        assertThat(lab.ask("stripping", "www.good.test A").getSection(Section.ANSWER)).hasSize(1);
        assertThat(errors(lab.ask("deprived", "www.good.test A"))).isNotEmpty()
                .allMatch(error -> error == 6 || error == 9 || error == 10);
    }

    @Test
    void aForwarderThatAsksItselfFails() {
        assertThat(rcode(lab.ask("looping", "www.good.test A"))).isEqualTo("SERVFAIL");
    }

    @Test
    void strangersAreRefused() {
        var message = lab.ask("closed", "www.good.test A");
        assertThat(rcode(message)).isEqualTo("REFUSED");
        assertThat(errors(message)).containsExactly(18);
    }

    @Test
    void policiesChangeAnswers() {
        assertThat(answers(lab.ask("rewriting", "none.good.test A"))).containsExactly("10.0.0.9");
        assertThat(rcode(lab.ask("rewriting", "none.good.test AAAA"))).isEqualTo("NOERROR");
        assertThat(answers(lab.ask("rewriting", "www.good.test A"))).containsExactly("192.0.2.1");
        assertThat(answers(lab.ask("captive", "www.good.test AAAA"))).containsExactly("fd00:0:0:0:0:0:0:9");
        assertThat(rcode(lab.ask("blocking", "www.good.test A"))).isEqualTo("NXDOMAIN");
        assertThat(errors(lab.ask("blocking", "www.good.test A"))).containsExactly(15);
        assertThat(answers(lab.ask("blocking", "www.plain.test A"))).containsExactly("192.0.2.3");
        assertThat(answers(lab.ask("sinking", "www.good.test A"))).containsExactly("0.0.0.0");
        assertThat(answers(lab.ask("shielding", "inner.good.test A"))).isEmpty();
        assertThat(answers(lab.ask("shielding", "www.good.test A"))).containsExactly("192.0.2.1");
        assertThat(answers(lab.ask("own", "www.good.test A"))).containsExactly("10.9.9.9");
        assertThat(answers(lab.ask("embedding", "www.good.test AAAA"))).containsExactly("64:ff9b:0:0:0:0:c000:201");
    }

    @Test
    void whatWasFoundBeforeIsTold() {
        var none = lab.ask("full", "www.good.test AAAA");
        assertThat(rcode(none)).isEqualTo("NXDOMAIN");
        assertThat(none.getSection(Section.AUTHORITY)).hasSize(1)
                .allMatch(record -> record.getTTL() > 50 && record.getTTL() <= 100);
        assertThat(rcode(lab.ask("full", "below.a.good.test A"))).isEqualTo("NXDOMAIN");
        assertThat(errors(lab.ask("full", "b.good.test A"))).containsExactly(13);
        var stale = lab.ask("full", "www.good.test A");
        assertThat(answers(stale)).containsExactly("192.0.2.99");
        assertThat(errors(stale)).containsExactly(3);
    }

    @Test
    void withoutRecursionOnlyTheCacheAnswers() {
        var form = new QueryForm(EnumSet.noneOf(HeaderFlag.class), FULL.edns());
        assertThat(rcode(lab.ask("forwarding", "www.plain.test A", form))).isEqualTo("REFUSED");
        assertThat(rcode(lab.ask("forwarding", "www.plain.test A"))).isEqualTo("NOERROR");
        assertThat(answers(lab.ask("forwarding", "www.plain.test A", form))).containsExactly("192.0.2.3");
    }

    @Test
    void signaturesAreForThoseWhoWantThem() {
        var plain = lab.ask("good", "www.good.test A", QueryForm.STUB);
        assertThat(plain.getSection(Section.ANSWER)).hasSize(1);
        assertThat(has(plain, Flags.AD)).isFalse();
        assertThat(lab.ask("good", "www.good.test A").getSection(Section.ANSWER)).hasSize(2);
        assertThat(data(lab.ask("good", "none.good.test A", QueryForm.STUB), Section.AUTHORITY)).hasSize(1);
    }
}
