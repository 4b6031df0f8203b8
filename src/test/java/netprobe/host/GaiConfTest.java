package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import netprobe.host.GaiConf.Prefix;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaiConfTest {

    @ParameterizedTest
    @CsvSource({"::1, 0, 50", "2001:db8::1, 1, 40", "2002:c000:201::1, 2, 30", "::192.0.2.1, 3, 20", "192.0.2.1, 4, 10",
        "::ffff:192.0.2.1, 4, 10", "fec0::1, 5, 40", "fd00::1, 6, 40", "2001::1, 7, 40", "fe80::1, 1, 40"})
    void withoutFileTheTablesAreGlibcsOwn(String address, int label, int precedence) {
        var conf = GaiConf.parse("");

        assertThat(conf.label(address(address))).isEqualTo(label);
        assertThat(conf.precedence(address(address))).isEqualTo(precedence);
    }

    @ParameterizedTest
    @CsvSource({"169.254.1.1, 2", "127.0.0.2, 2", "10.0.0.1, 14", "192.0.2.1, 14"})
    void ipv4ScopesAreThoseOfRfc6724(String address, int scope) {
        assertThat(GaiConf.parse("").ipv4Scope(address(address))).isEqualTo(scope);
    }

    @Test
    void tableInTheFileReplacesTheBuiltInOneAlone() {
        var conf = GaiConf.parse("precedence ::ffff:0:0/96 100 # IPv4 first\n\nscopev4 10.0.0.0/8 5\n");

        assertThat(conf.precedence(address("192.0.2.1"))).isEqualTo(100);
        assertThat(conf.precedence(address("::1"))).isEqualTo(40);
        assertThat(conf.label(address("::1"))).isZero();
        assertThat(conf.ipv4Scope(address("10.9.9.9"))).isEqualTo(5);
        assertThat(conf.ipv4Scope(address("127.0.0.1"))).isEqualTo(14);
        assertThat(conf.remarks()).isEmpty();
    }

    @Test
    void longestPrefixWinsWhateverTheOrder() {
        var conf = GaiConf
                .parse("label 2001:db8::/32 9\nlabel 2001:db8::1 11\nlabel 2001:db8:8000::/33 10\nlabel ::/0 12\n");

        assertThat(conf.labels()).extracting(Prefix::bits).containsExactly(128, 33, 32, 0);
        assertThat(conf.label(address("2001:db8::1"))).isEqualTo(11);
        assertThat(conf.label(address("2001:db8:ffff::1"))).isEqualTo(10);
        assertThat(conf.label(address("2001:db8:7fff::1"))).isEqualTo(9);
        assertThat(conf.label(address("fe80::1"))).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label ::/129 1", "label 192.0.2.0/24 1", "label ::/0 x", "precedence ::/-1 1",
        "scopev4 ::/0 1",
        "scopev4 10.0.0.0/33 1", "prefer ::/0 1", "label"})
    void linesWithoutEffectAreRemarked(String line) {
        var conf = GaiConf.parse(line + "\n");

        assertThat(conf.remarks()).singleElement().satisfies(remark -> assertThat(remark.text()).isEqualTo(line));
        assertThat(conf.labels()).isEqualTo(GaiConf.DEFAULT_LABELS);
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
