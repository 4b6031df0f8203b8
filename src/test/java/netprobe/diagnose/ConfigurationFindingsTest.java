package netprobe.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.ConfigurationFile;
import netprobe.model.ConfigurationFile.State;
import netprobe.model.ConfigurationLine;
import netprobe.model.ConfigurationLine.Status;
import netprobe.model.ConfigurationVariable;
import netprobe.model.ConfiguredServer;
import netprobe.model.Finding;
import netprobe.model.IpAddress;
import netprobe.model.LookupSource;
import netprobe.model.ResolverConfiguration;
import netprobe.model.ResolverSettings;
import org.junit.jupiter.api.Test;

class ConfigurationFindingsTest {

    private final List<ConfigurationFile> files = new ArrayList<>(List.of(
            file("/etc/hosts", accepted(1, "127.0.0.1 localhost")),
            file("/etc/resolv.conf", accepted(1, "nameserver 192.0.2.1"))));
    private List<LookupSource> sources = List.of(source("files"), source("dns"));
    private List<ConfiguredServer> servers = List.of(server(1, true));
    private List<String> search = List.of("a.example");
    private List<ConfigurationVariable> variables = List.of();

    @Test
    void aUsualConfigurationGivesNothing() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void sourcesThatAskNobodyAreFound() {
        sources = List.of(source("files"));

        assertThat(findings()).containsExactly("config.nss.no-dns /etc/nsswitch.conf:1");
    }

    @Test
    void resolvedCountsAsAskingServers() {
        sources = List.of(source("files"), source("resolve"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void aSourceThatEndsTheLookupBeforeServersAreAskedIsFound() {
        sources = List.of(ending("files"), source("dns"));

        assertThat(findings())
                .containsExactly("config.nss.early-return /etc/nsswitch.conf:1: files [NOTFOUND=return]");
    }

    @Test
    void theLastSourceAndMulticastMayEndTheLookup() {
        sources = List.of(source("files"), ending("mdns4_minimal"), ending("dns"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void aModuleThatIsMissingIsFoundAndEndsNothing() {
        sources =
                List.of(source("files"), new LookupSource("gone", Map.of("NOTFOUND", "return"), false), source("dns"));

        assertThat(findings()).containsExactly("config.nss.module-missing /etc/nsswitch.conf:1: gone");
    }

    @Test
    void linesWithoutEffectAreFoundByFileAndLine() {
        files.add(0, file("/etc/hosts", accepted(1, "::1 localhost"), ignored(2, "x y")));
        files.add(0, file("/etc/resolv.conf", ignored(3, "nameservr x"), accepted(4, "nameserver 192.0.2.1")));

        assertThat(findings()).containsExactly("config.hosts.bad-line /etc/hosts:2",
                "config.resolv.bad-line /etc/resolv.conf:3");
    }

    @Test
    void sinkholesAreFoundOnce() {
        files.add(0, file("/etc/hosts", accepted(1, "127.0.0.1 localhost"), accepted(2, "0.0.0.0 a"),
                accepted(3, ":: b"), accepted(4, "192.0.2.1 c")));

        assertThat(findings()).containsExactly("config.hosts.sinkhole /etc/hosts:2 and 1 more");
    }

    @Test
    void aHostsFileWithoutLocalhostIsFoundAndOneThatIsNotReadEither() {
        files.add(0, file("/etc/hosts"));

        assertThat(findings()).containsExactly("config.hosts.no-localhost /etc/hosts");
        sources = List.of(source("dns"));
        assertThat(findings()).containsExactly("config.hosts.no-localhost /etc/nsswitch.conf:1");
    }

    @Test
    void serversThatAreNoneOrTooManyAreFound() {
        servers = List.of(server(0, true));
        assertThat(findings()).containsExactly("config.resolv.no-nameserver /etc/resolv.conf");

        servers = List.of(server(1, true), server(2, true), server(3, true), server(4, false), server(5, false));
        assertThat(findings()).containsExactly("config.resolv.too-many-nameservers /etc/resolv.conf:4");
    }

    @Test
    void longSearchListsAreFound() {
        search = List.of("a", "b", "c");
        assertThat(findings()).isEmpty();

        search = List.of("a", "b", "c", "d");
        assertThat(findings()).containsExactly("config.search.amplification /etc/resolv.conf");
    }

    @Test
    void variablesAndSortingTablesAreFound() {
        variables = List.of(new ConfigurationVariable("RES_OPTIONS", "rotate", true, "rotate", List.of()),
                new ConfigurationVariable("RESOLV_MULTI", "on", true, "on", List.of()));
        files.add(file("/etc/gai.conf", accepted(2, "precedence ::ffff:0:0/96 100")));

        assertThat(findings()).containsExactly("config.env.override RES_OPTIONS",
                "config.gai.override /etc/gai.conf:2");
    }

    private List<String> findings() {
        var all =
                Stream.concat(Stream.of(file("/etc/nsswitch.conf", accepted(1, "hosts: …"))), files.stream()).toList();
        var settings = new ResolverSettings(servers, search, 1, 5, 2, List.of(), Map.of("hosts", sources), true);
        var configuration =
                new ResolverConfiguration(all, variables, settings, Optional.empty(), List.of(), List.of());
        return ConfigurationFindings.of(configuration).stream().map(ConfigurationFindingsTest::text).toList();
    }

    private static String text(Finding finding) {
        return finding.code() + " " + finding.where().orElseThrow();
    }

    private static LookupSource source(String module) {
        return new LookupSource(module, Map.of(), true);
    }

    private static LookupSource ending(String module) {
        return new LookupSource(module, Map.of("NOTFOUND", "return"), true);
    }

    private static ConfiguredServer server(int line, boolean asked) {
        return new ConfiguredServer(IpAddress.ipv4(line), line, asked);
    }

    private static ConfigurationFile file(String path, ConfigurationLine... lines) {
        return new ConfigurationFile(path, State.READ, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(lines));
    }

    private static ConfigurationLine accepted(int number, String text) {
        return new ConfigurationLine(number, text, Status.ACCEPTED, "counts", List.of());
    }

    private static ConfigurationLine ignored(int number, String text) {
        return new ConfigurationLine(number, text, Status.IGNORED, "", List.of("why"));
    }
}
