package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netprobe.host.HostsFile.Match;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsFileTest {

    private static final HostsFile HOSTS = HostsFile.parse("""
            # comment
            192.0.2.1 a b # c
            ::1 six
            192.0.2.2\tB a c
            2001:db8::1 a A
              ::ffff:192.0.2.3 mapped
            """);

    @Test
    void linesOfANameAreMergedAsGethostbynameDoes() {
        assertThat(HOSTS.find("A", Family.INET, true)).contains(
                new Match("a", List.of("b", "a", "c", "B"), addresses("192.0.2.1", "192.0.2.2"), List.of(2, 4)));
    }

    @Test
    void onlyTheFirstLineCountsWithoutMulti() {
        assertThat(HOSTS.find("a", Family.INET, false)).contains(
                new Match("a", List.of("b"), addresses("192.0.2.1"), List.of(2)));
    }

    @Test
    void bothFamiliesComeInTheOrderOfTheLines() {
        assertThat(HOSTS.find("a", Family.ANY, true).orElseThrow().addresses())
                .isEqualTo(addresses("192.0.2.1", "192.0.2.2", "2001:db8::1"));
        assertThat(HOSTS.find("a", Family.INET6, true).orElseThrow().addresses()).isEqualTo(addresses("2001:db8::1"));
    }

    @Test
    void loopbackAndMappedAddressesAreNarrowedToIpv4() {
        assertThat(HOSTS.find("six", Family.INET, true).orElseThrow().addresses()).isEqualTo(addresses("127.0.0.1"));
        assertThat(HOSTS.find("mapped", Family.INET, true).orElseThrow().addresses()).isEqualTo(addresses("192.0.2.3"));
        assertThat(HOSTS.find("mapped", Family.ANY, true).orElseThrow().addresses())
                .isEqualTo(addresses("::ffff:192.0.2.3"));
    }

    @Test
    void commentEndsTheNames() {
        assertThat(HOSTS.find("#", Family.ANY, true)).isEmpty();
        assertThat(HOSTS.find("c", Family.ANY, true).orElseThrow().name()).isEqualTo("B");
    }

    @Test
    void addressLeadsToItsFirstLine() {
        assertThat(HOSTS.find(address("192.0.2.2")))
                .contains(new Match("B", List.of("a", "c"), addresses("192.0.2.2"), List.of(4)));
        assertThat(HOSTS.find(address("127.0.0.1")).orElseThrow().name()).isEqualTo("six");
        assertThat(HOSTS.find(address("192.0.2.99"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010.0.0.1 octal", "192.0.2.1", "name 192.0.2.1", "192.0.2.1, name", "fe80::1%eth0 scoped",
        "192.0.2.1 name.", "192.0.2.1 name,", "\ufeff192.0.2.1 name", "192.0.2.1 192.0.2.2"})
    void linesThatAreNotFoundAsMeantAreRemarked(String line) {
        assertThat(HostsFile.parse("\n" + line + "\n").remarks()).singleElement()
                .satisfies(remark -> assertThat(remark.line()).isEqualTo(2));
    }

    @Test
    void carriageReturnIsWhiteSpace() {
        assertThat(HostsFile.parse("192.0.2.1 name\r\n").find("name", Family.ANY, true)).isPresent();
    }

    @Test
    void finalDotIsCompared() {
        assertThat(HOSTS.find("a.", Family.ANY, true)).isEmpty();
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }

    private static List<IpAddress> addresses(String... texts) {
        return java.util.Arrays.stream(texts).map(HostsFileTest::address).toList();
    }
}
