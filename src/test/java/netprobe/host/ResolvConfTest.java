package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import netprobe.host.ResolverOptions.Flag;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvConfTest {

    @Test
    void emptyFileMeansLoopbackAndTheHostsOwnDomain() {
        var conf = ResolvConf.parse("", Map.of(), "vantage.example.net");

        assertThat(servers(conf)).containsExactly("127.0.0.1");
        assertThat(conf.search()).containsExactly("example.net");
        assertThat(conf.options()).isEqualTo(ResolverOptions.DEFAULT);
        assertThat(conf.remarks()).isEmpty();
    }

    @Test
    void fourthServerIsLeftOutAndRemarked() {
        var conf = parse("""
                nameserver 192.0.2.1
                nameserver 2001:db8::2
                nameserver fe80::3%eth0
                nameserver 192.0.2.4
                """);

        assertThat(servers(conf)).containsExactly("192.0.2.1", "2001:db8::2", "fe80::3%eth0");
        assertThat(conf.nameServers()).extracting(NameServer::line).containsExactly(1, 2, 3);
        assertThat(conf.remarks()).containsExactly(
                new Remark(4, "nameserver 192.0.2.4", "is never asked: only the first three name servers are"));
    }

    @ParameterizedTest
    @CsvSource({"127.1, 127.0.0.1", "010.0.0.1, 8.0.0.1", "0x7f.1, 127.0.0.1", "1, 0.0.0.1",
        "192.0.2.1 ignored, 192.0.2.1"})
    void serversAreReadAsInetAtonDoes(String value, String address) {
        assertThat(servers(parse("nameserver " + value + "\n"))).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nameserver 192.0.2.1\r", "nameserver 192.0.2.1#53", "nameserver 192.0.2.1:53",
        "nameserver [::1]",
        "nameserver 192.0.2.1,192.0.2.2", "nameserver ns.example", "nameserver=192.0.2.1", "NAMESERVER 192.0.2.1",
        " nameserver 192.0.2.1", "\ufeffnameserver 192.0.2.1", "nameserver", "nameserver ", "resolver 192.0.2.1",
        "search", "search\t",
        "options ndots:16", "options timeout:31", "options attempts:-1", "options debug", "sortlist nonsense",
        "search x\r"})
    void linesWithoutTheirEffectAreRemarked(String line) {
        var conf = parse("# comment\n; comment\n\n" + line + "\n");

        assertThat(servers(conf)).containsExactly("127.0.0.1");
        assertThat(conf.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.line()).isEqualTo(4);
            assertThat(remark.text()).isEqualTo(line);
            assertThat(remark.reason()).isNotBlank();
        });
    }

    @Test
    void lastOfSearchAndDomainWins() {
        var conf = parse("search a.example b.example\ndomain c.example d.example\n");

        assertThat(conf.search()).containsExactly("c.example");
        assertThat(conf.remarks()).extracting(Remark::line).containsExactly(2, 1);
    }

    @Test
    void anyNumberOfDomainsIsSearched() {
        assertThat(parse("search a b\tc  d e f g h\n").search()).containsExactly("a", "b", "c", "d", "e", "f", "g",
                "h");
    }

    @Test
    void localDomainOverridesTheFile() {
        var conf = ResolvConf.parse("search a.example\n", Map.of("LOCALDOMAIN", "b.example c.example\nd.example"),
                "vantage");

        assertThat(conf.search()).containsExactly("b.example", "c.example");
        assertThat(conf.remarks()).extracting(Remark::reason)
                .containsExactly("is overridden by LOCALDOMAIN in the environment");
    }

    @Test
    void emptyLocalDomainIsTheRoot() {
        assertThat(ResolvConf.parse("search a.example\n", Map.of("LOCALDOMAIN", ""), "vantage").search())
                .containsExactly("");
    }

    @Test
    void optionsAddUpOverLinesAndEnvironment() {
        var conf = ResolvConf.parse("options ndots:3 rotate\noptions timeout:1 edns0\n",
                Map.of("RES_OPTIONS", "attempts:4 ndots:2 use-vc"), "vantage");

        assertThat(conf.options())
                .isEqualTo(new ResolverOptions(2, 1, 4, java.util.Set.of(Flag.ROTATE, Flag.EDNS0, Flag.USE_VC)));
    }

    @ParameterizedTest
    @CsvSource({"ndots:99, 15, 5, 2", "ndots:, 0, 5, 2", "'ndots: 7', 7, 5, 2", "ndots:3x, 3, 5, 2",
        "ndots:-1, 15, 5, 2",
        "timeout:99, 1, 30, 2", "timeout:0, 1, 0, 2", "attempts:99, 1, 5, 5", "attempts:0, 1, 5, 0",
        "attempts:99999999999999999999, 1, 5, 0"})
    void numbersAreCutAsGlibcCutsThem(String option, int ndots, int timeout, int attempts) {
        var options = parse("options " + option + "\n").options();

        assertThat(List.of(options.ndots(), options.timeout(), options.attempts())).containsExactly(ndots, timeout,
                attempts);
    }

    @Test
    void singleRequestReopenIsNotSingleRequest() {
        assertThat(parse("options single-request-reopen\n").options().flags())
                .containsExactly(Flag.SINGLE_REQUEST_REOPEN);
        assertThat(parse("options no_tld_query\n").options().flags()).containsExactly(Flag.NO_TLD_QUERY);
    }

    @Test
    void laterServersGetTheirShareOfADoubledTimeout() {
        assertThat(ResolverOptions.DEFAULT.patience(0, 3)).isEqualTo(Duration.ofSeconds(5));
        assertThat(ResolverOptions.DEFAULT.patience(1, 3)).isEqualTo(Duration.ofSeconds(3));
        assertThat(ResolverOptions.DEFAULT.patience(2, 3)).isEqualTo(Duration.ofSeconds(6));
        assertThat(parse("options timeout:0\n").options().patience(0, 1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void sortListPutsItsNetworksFirst() {
        var conf = parse("sortlist 10.1.0.0/255.255.0.0 192.0.2.0\n");

        assertThat(conf.sorted(addresses("198.51.100.1", "192.0.2.9", "10.2.0.1", "10.1.0.2", "10.1.0.1")))
                .containsExactlyElementsOf(addresses("10.1.0.2", "10.1.0.1", "192.0.2.9", "198.51.100.1", "10.2.0.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sortlist 192.0.2.0\r", "sortlist net/255.0.0.0", "sortlist 192.0.2.0 \u00e4"})
    void sortListThatHangsGlibcIsRemarked(String line) {
        assertThat(parse(line + "\n").remarks()).extracting(Remark::reason)
                .anySatisfy(reason -> assertThat(reason).startsWith("makes glibc 2.36 loop for ever"));
    }

    private static ResolvConf parse(String text) {
        return ResolvConf.parse(text, Map.of(), "vantage");
    }

    private static List<String> servers(ResolvConf conf) {
        return conf.nameServers().stream().map(server -> server.address().text()).toList();
    }

    private static List<IpAddress> addresses(String... texts) {
        return java.util.Arrays.stream(texts).map(text -> AddressText.pton(text).orElseThrow()).toList();
    }
}
