package netprobe.lab.serve;

import static netprobe.lab.serve.LoopbackLab.FULL;
import static netprobe.lab.serve.LoopbackLab.answers;
import static netprobe.lab.serve.LoopbackLab.errors;
import static netprobe.lab.serve.LoopbackLab.rcode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import netprobe.dns.Heard;
import netprobe.dns.QueryForm;
import netprobe.lab.ScenarioFault;
import netprobe.model.DnsTransport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.xbill.DNS.Flags;

/** A name server of the lab that says what it is told to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptTest {

    private static final Duration MOMENT = Duration.ofMillis(250);

    private LoopbackLab lab;

    @BeforeAll
    void startServer() throws IOException, ScenarioFault {
        lab = LoopbackLab
                .start("""
                        [hosts.actor]
                        addresses = ["127.0.20.1"]
                        [[hosts.actor.servers]]
                        kind = "scripted"
                        port = PORT
                        answers = [
                            { name = "www.test", type = "A", answer = "@ 30 A 192.0.2.7", flags = ["ra", "ad"], error = 17, text = "no" },
                            { name = "www.test", rcode = "SERVFAIL" },
                            { name = "raw.test", hex = "81 80 00 01" },
                            { name = "once.test", times = 1, drop = true },
                            { name = "late.test", delay = "400ms" },
                            { name = "lie.test", wrong = "id" },
                            { name = "old.test", edns = true, rcode = "FORMERR", opt = false },
                            { name = "cut.test", transport = "udp", flags = "tc" },
                            { below = "test", authority = "test. SOA ns.test. root.test. 1 2 3 4 5", rcode = "NXDOMAIN" },
                        ]
                        """);
    }

    @AfterAll
    void stopServer() {
        lab.close();
    }

    @Test
    void theFirstLineThatFitsIsSaid() {
        var message = lab.ask("actor", "www.test A");
        assertThat(answers(message)).containsExactly("192.0.2.7");
        assertThat(message.getHeader().getFlag(Flags.AD)).isTrue();
        assertThat(errors(message)).containsExactly(17);
        assertThat(rcode(lab.ask("actor", "www.test AAAA"))).isEqualTo("SERVFAIL");
        assertThat(rcode(lab.ask("actor", "other.test A"))).isEqualTo("NXDOMAIN");
        assertThat(rcode(lab.ask("actor", "www.example A"))).isEqualTo("REFUSED");
    }

    @Test
    void linesDependOnHowTheyAreAskedFor() {
        assertThat(rcode(lab.ask("actor", "old.test A"))).isEqualTo("FORMERR");
        assertThat(rcode(lab.ask("actor", "old.test A", QueryForm.STUB))).isEqualTo("NXDOMAIN");
        assertThat(rcode(lab.ask("actor", "cut.test A"))).isEqualTo("NXDOMAIN");
    }

    @Test
    void answersAreBytesLateWrongOrNone() {
        assertThat(hear("raw.test A", MOMENT).message()).isEmpty();
        assertThat(hear("lie.test A", MOMENT).ignored()).hasSize(1);
        assertThat(hear("late.test A", MOMENT).message()).isEmpty();
        assertThat(hear("late.test A", Duration.ofSeconds(5)).message()).isPresent();
        assertThat(hear("once.test A", MOMENT).message()).isEmpty();
        assertThat(hear("once.test A", MOMENT).message()).isPresent();
    }

    private Heard hear(String question, Duration patience) {
        return lab.hear("actor", question, FULL, DnsTransport.UDP, patience);
    }

    @Test
    void whatMakesNoSenseIsComplainedAbout() {
        assertThatExceptionOfType(ScenarioFault.class).isThrownBy(() -> LoopbackLab.start("""
                [hosts.actor]
                addresses = ["127.0.20.1"]
                servers = [{ kind = "scripted", port = PORT, answers = [{ answer = "@ A nowhere" }] }]
                """)).withMessageContaining("answers[0].answer is not a zone file: line 1");
    }
}
