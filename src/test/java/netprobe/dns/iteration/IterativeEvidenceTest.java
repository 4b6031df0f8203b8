package netprobe.dns.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import netprobe.dns.AuthorityScript;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Question;
import netprobe.dns.ScriptedInternet;
import netprobe.dns.ScriptedInternet.Host;
import netprobe.dns.validation.Evidence.Reply;
import netprobe.model.Family;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class IterativeEvidenceTest {

    private static final Host ROOT = new Host("127.0.0.2", new AuthorityScript("""
            . 60 SOA a. x. 1 1 1 1 60
            . 60 NS a.root.
            a.root. 60 A 127.0.0.2
            test. 60 NS a.test.
            a.test. 60 A 127.0.0.3
            test. 60 DS 1 13 2 0000000000000000000000000000000000000000000000000000000000000000
            gone. 60 NS a.gone.
            a.gone. 60 A 127.0.0.9
            """));
    private static final Host TEST = new Host("127.0.0.3", new AuthorityScript("""
            test. 60 SOA a. x. 1 1 1 1 60
            test. 60 NS a.test.
            a.test. 60 A 127.0.0.3
            www.test. 60 A 192.0.2.1
            """));

    @Test
    void recordsComeFromTheZoneThatHasThem() throws Exception {
        try (var internet = ScriptedInternet.start(ROOT, TEST)) {
            var evidence = evidence(internet);

            assertThat(answer(evidence.ask(question("www.test", Type.A))))
                    .isEqualTo("[www.test.\t\t60\tIN\tA\t192.0.2.1]");
            assertThat(answer(evidence.ask(question("test", Type.DS)))).contains("DS");
            assertThat(internet.asked("127.0.0.2")).contains("test DS");
            assertThat(internet.asked("127.0.0.3")).doesNotContain("test DS", "test DNSKEY");
        }
    }

    @Test
    void sameQuestionIsAskedOnce() throws Exception {
        try (var internet = ScriptedInternet.start(ROOT, TEST)) {
            var evidence = evidence(internet);
            var first = evidence.ask(question("www.test", Type.A));
            int queries = internet.queries();

            assertThat(evidence.ask(question("WWW.test", Type.A))).isSameAs(first);
            assertThat(internet.queries()).isEqualTo(queries);
        }
    }

    @Test
    void whoCannotBeAskedIsAFailure() throws Exception {
        try (var internet = ScriptedInternet.start(ROOT, TEST)) {
            assertThat(evidence(internet).ask(question("www.gone", Type.A))).isInstanceOfSatisfying(Reply.Failed.class,
                    failed -> assertThat(failed.failure().code()).isEqualTo("ECONNREFUSED"));
        }
    }

    private static IterativeEvidence evidence(ScriptedInternet internet) throws InvalidHints {
        var settings =
                new WalkSettings(Family.ANY, internet.port(), Duration.ofSeconds(2), Optional.empty(),
                        WalkSettings.Scrutiny.ONE_SERVER,
                        false);
        return new IterativeEvidence(RootHints.read(". NS a.root.\na.root. A 127.0.0.2\n"), settings);
    }

    private static Question question(String name, int type) throws InvalidName {
        return new Question(DomainName.parse(name), type);
    }

    private static String answer(Reply reply) throws IOException {
        return reply instanceof Reply.Answered(var message)
                ? message.getSection(Section.ANSWER).toString()
                : reply.toString();
    }
}
