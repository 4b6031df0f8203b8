package netprobe.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import netprobe.lab.Client.ClientFile.Link;
import netprobe.lab.Client.ClientFile.Missing;
import netprobe.lab.Client.ClientFile.Regular;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {

    private static final String LEAST = """
            title = "Nothing"
            command = "resolve localhost"
            client.addresses = ["192.0.2.10/24"]
            """;

    static List<String> names() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScenarioThatComesAlongCanBeRead(String name) throws ScenarioFault {
        var scenario = ScenarioFile.find(name).scenario();

        assertThat(scenario.name()).isEqualTo(name);
        assertThat(scenario.purpose().title()).isNotBlank().doesNotEndWith(".");
        assertThat(scenario.purpose().command()).isNotEmpty();
    }

    @Test
    void thereIsAHealthyOne() {
        assertThat(Scenarios.names()).contains("python").isSorted();
    }

    @Test
    void leastScenarioIsAClientBehindARouter() throws ScenarioFault {
        var scenario = read("");

        assertThat(scenario.network().hosts().map(Host::name)).containsExactly("client", "router");
        assertThat(scenario.purpose().command()).containsExactly("resolve", "localhost");
        assertThat(scenario.purpose().expectation()).isEmpty();
        assertThat(scenario.network().client().session().hostname()).isEqualTo("client");
    }

    @Test
    void hostsComeInTheOrderOfTheFileWithWhatIsSetInThem() throws ScenarioFault {
        var scenario = read("""
                [hosts.web]
                addresses = ["203.0.113.80", "2001:db8:113::80"]
                sysctls = { "net.ipv4.tcp_syn_retries" = 1 }
                nft = "table inet lab"
                run = ["true", "ip link"]
                [hosts.auth]
                addresses = "203.0.113.1"
                """);

        assertThat(scenario.network().others()).extracting(Host::name).containsExactly("web", "auth");
        var web = scenario.network().others().getFirst();
        assertThat(web.addresses()).extracting(Object::toString).containsExactly("203.0.113.80/32",
                "2001:db8:113::80/128");
        assertThat(web.adjustments().sysctls()).containsEntry("net.ipv4.tcp_syn_retries", "1");
        assertThat(web.adjustments().run()).containsExactly("true", "ip link");
    }

    @Test
    void filesAreTextsBytesLinksOrGone() throws ScenarioFault {
        var files = read("""
                [client.files]
                "/etc/resolv.conf" = "nameserver 192.0.2.53\\n"
                "/etc/hosts" = { hex = "ef bb bf 0a", mode = "0600", owner = "nobody" }
                "/etc/gai.conf" = { missing = true }
                "/etc/host.conf" = { link = "/run/host.conf" }
                """).network().client().files();

        assertThat(files.get("/etc/gai.conf")).isEqualTo(new Missing());
        assertThat(files.get("/etc/host.conf")).isEqualTo(new Link("/run/host.conf"));
        assertThat(files.get("/etc/resolv.conf")).isInstanceOfSatisfying(Regular.class,
                file -> assertThat(file.mode()).isEqualTo("0644"));
        assertThat(files.get("/etc/hosts")).isInstanceOfSatisfying(Regular.class, file -> {
            assertThat(file.text().getBytes(file.charset())).containsExactly(0xef, 0xbb, 0xbf, 0x0a);
            assertThat(file.mode()).isEqualTo("0600");
            assertThat(file.owner()).contains("nobody");
        });
    }

    @Test
    void scenarioIsLaidOverItsWorldKeyByKey() throws ScenarioFault {
        var scenario = new ScenarioFile("mine", """
                title = "Another resolver, and no web server"
                command = ["resolve", "www.python.org"]
                world = "internet"
                [client.files]
                "/etc/resolv.conf" = "nameserver 198.51.100.54\\n"
                [hosts]
                web = false
                """).scenario();

        var client = scenario.network().client();
        assertThat(client.files().get("/etc/resolv.conf")).isInstanceOfSatisfying(Regular.class,
                file -> assertThat(file.text()).contains("198.51.100.54"));
        assertThat(client.files()).containsKey("/etc/hosts");
        assertThat(client.host().addresses()).isNotEmpty();
        assertThat(scenario.network().others()).extracting(Host::name).contains("resolver").doesNotContain("web");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title = 7                                   | title is not what is expected there: a text
            colour = "red"                              | colour is not a setting of this
            client.adresses = []                        | client.adresses is not a setting of this
            hosts.web.addresses = ["203.0.113.300"]     | hosts.web.addresses has "203.0.113.300"; expected addresses
            hosts.Web.addresses = []                    | hosts.Web can't be a host's name
            hosts.router.addresses = []                 | hosts.router can't be a host's name
            client.gateways = ["198.51.100.1"]          | client.gateways has 198.51.100.1, which is in none of the client's
            client.files."/usr/bin/ls" = ""             | client.files."/usr/bin/ls" is not a path below /etc or /run
            client.files."/etc/../usr/x" = ""           | is not a path below /etc or /run
            client.files."/etc/x" = { text = "", mode = "rw" } | client.files./etc/x.mode is "rw"; expected three octal
            client.files."/etc/x" = { hex = "0" }       | client.files./etc/x.hex is not bytes in hexadecimal
            client.files."/etc/x" = { }                 | client.files./etc/x.text is missing
            expect.verdict = "fine"                     | expect.verdict is "fine"; expected one of ok, degraded
            expect.root = "tcp.refused"                 | expect.verdict is missing
            world = "mars"                              | no world is called mars
            """)
    void complaintsNameFileAndKey(String line, String complaint) {
        String before = line.startsWith("title") ? LEAST.replace("title", "#") : LEAST;

        assertThatThrownBy(() -> new ScenarioFile("mine", before + line).scenario())
                .isInstanceOf(ScenarioFault.class).hasMessageStartingWith("mine.toml: ")
                .hasMessageContaining(complaint);
    }

    @Test
    void whatIsNoTomlIsComplainedOfByItsLine() {
        assertThatThrownBy(() -> read("[client\n")).isInstanceOf(ScenarioFault.class)
                .hasMessageStartingWith("mine.toml, line 4: ");
    }

    @Test
    void nearNameIsSuggested() {
        assertThatThrownBy(() -> ScenarioFile.find("pyton"))
                .hasMessage("no scenario is called pyton; did you mean python?");
    }

    @Test
    void pathLeadsToAnyFile() {
        assertThatThrownBy(() -> ScenarioFile.find("./nosuch.toml"))
                .hasMessage("./nosuch.toml: can't be read as a file of UTF-8 text");
    }

    private static Scenario read(String more) throws ScenarioFault {
        return new ScenarioFile("mine", LEAST + more).scenario();
    }
}
