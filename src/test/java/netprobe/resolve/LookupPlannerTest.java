package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.host.NssModules;
import netprobe.model.Family;
import netprobe.model.LookupPlan;
import netprobe.model.LookupPlan.Reach;
import netprobe.model.LookupPlan.Scenario;
import netprobe.model.LookupPlan.Step;
import netprobe.model.ServerBehaviour;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the queries are the C library's is PlanIT's to hold. */
class LookupPlannerTest {

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void usualHost() throws IOException {
        write("nsswitch.conf", "hosts: files dns\n");
        write("resolv.conf", "nameserver 192.0.2.1\nnameserver 192.0.2.2\nsearch a b\n");
        write("hosts", "192.0.2.7 known\n2001:db8::7 known\n");
    }

    @Test
    void whatTheHostsFileHasEndsTheLookup() throws IOException {
        write("host.conf", "multi on\n");
        LookupPlan plan = plan("known");

        assertThat(plan.steps()).extracting(Step::source, Step::reach, Step::answer).containsExactly(
                tuple("files", Reach.ALWAYS, List.of("192.0.2.7", "2001:db8::7")),
                tuple("dns", Reach.NEVER, List.of()));
        assertThat(plan.steps().getFirst().sentence()).isEqualTo("lines 1, 2 of " + folder + "/hosts have it");
        assertThat(plan.scenarios()).isEmpty();
        assertThat(plan.most()).isZero();
        assertThat(plan.longest()).contains(Duration.ZERO);
    }

    @Test
    void silenceTakesEveryTurnOfTheFirstNameAndOfTheNameItself() {
        Scenario silence = plan("www").scenarios().getFirst();

        assertThat(silence.behaviour()).isEqualTo(ServerBehaviour.SILENCE);
        assertThat(silence.names()).containsExactly("www.a", "www");
        assertThat(silence.queries()).hasSize(2 * 2 * 2 * 2);
        assertThat(silence.longest()).contains(Duration.ofSeconds(2 * 2 * (5 + 5)));
    }

    @Test
    void theWorstIsHalfAnAnswerAtTheEnd() {
        LookupPlan plan = plan("www");

        assertThat(plan.most()).isEqualTo(3 * 8 + 4);
        assertThat(plan.longest()).contains(Duration.ofSeconds(3 * 20 + 2 * 5));
    }

    @Test
    void theSameServerTwiceIsAskedTwice() throws IOException {
        write("resolv.conf", "nameserver 192.0.2.1\nnameserver 192.0.2.1\noptions attempts:1\n");

        assertThat(plan("www.").scenarios().getFirst().longest()).contains(Duration.ofSeconds(10));
    }

    @Test
    void overTcpThereIsNoLimit() throws IOException {
        write("resolv.conf", "nameserver 192.0.2.1\noptions use-vc\n");
        LookupPlan plan = plan("www.x");

        assertThat(plan.longest()).isEmpty();
        assertThat(plan.scenarios()).allMatch(scenario -> scenario.longest().isEmpty());
    }

    @Test
    void aSourceAfterDnsIsMaybeAsked() throws IOException {
        write("nsswitch.conf", "hosts: dns [UNAVAIL=return] files absent\n");

        assertThat(plan("www").steps()).extracting(Step::source, Step::reach).containsExactly(
                tuple("dns [UNAVAIL=return]", Reach.ALWAYS), tuple("files", Reach.MAYBE), tuple("absent", Reach.MAYBE));
        assertThat(plan("www").steps().getLast().sentence())
                .isEqualTo("has no module on this host, and is passed over");
    }

    @Test
    void multicastIsForItsOwnNamesAlone() throws IOException {
        write("nsswitch.conf", "hosts: mdns4_minimal [NOTFOUND=return] dns\n");
        write("libnss_mdns4_minimal.so.2", "");

        assertThat(plan("printer.local").steps().getLast().reach()).isEqualTo(Reach.NEVER);
        assertThat(plan("printer.example").steps().getLast().reach()).isEqualTo(Reach.ALWAYS);
        assertThat(plan("printer.example").scenarios()).isNotEmpty();
    }

    @Test
    void whatIsNoHostNameIsNotAskedFor() {
        assertThat(plan("a!b").steps().getLast().sentence()).startsWith("asks nobody");
        assertThat(plan("a!b").scenarios()).isEmpty();
    }

    @Test
    void anAliasIsAskedForInItsPlace() throws IOException {
        write("aliases", "db db.prod.example\n");
        environment.put("HOSTALIASES", folder.resolve("aliases").toString());

        assertThat(plan("db").scenarios().getFirst().names()).startsWith("db.prod.example");
        assertThat(plan("db").steps().getLast().sentence()).contains("db.prod.example");
    }

    @Test
    void namesAreRefusedAsEverywhere() {
        assertThat(planner().of("a..b").failure().orElseThrow().code()).isEqualTo("invalid-name");
    }

    private LookupPlan plan(String name) {
        return planner().of(name).value().orElseThrow();
    }

    private LookupPlanner planner() {
        var files = new HostFiles(folder.resolve("resolv.conf"), folder.resolve("hosts"),
                folder.resolve("nsswitch.conf"), folder.resolve("host.conf"), folder.resolve("gai.conf"),
                folder.resolve("hostname"));
        return new LookupPlanner(new HostConfiguration(files, environment),
                new NssModules(folder.resolve("none"), List.of(folder)), Family.ANY);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
