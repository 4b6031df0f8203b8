package netprobe.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.77/24, 192.0.2.0, 192.0.2.255", "0.0.0.0/0, 0.0.0.0, 255.255.255.255",
        "255.255.255.255/32, 255.255.255.255, 255.255.255.255", "10.255.0.1/9, 10.128.0.0, 10.255.255.255",
        "2001:db8::1/32, 2001:db8::, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "::/0, ::, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::1/64, 2001:db8::, 2001:db8::ffff:ffff:ffff:ffff",
        "2001:db8::8001/113, 2001:db8::8000, 2001:db8::ffff", "::1/128, ::1, ::1",
        "fe80:0:0:1::/65, fe80:0:0:1::, fe80::1:7fff:ffff:ffff:ffff"})
    void blockReachesFromFirstToLast(String text, String first, String last) {
        Prefix prefix = Prefix.parse(text).orElseThrow();

        assertThat(prefix.first().text()).isEqualTo(first);
        assertThat(prefix.last().text()).isEqualTo(last);
        assertThat(prefix.contains(prefix.first())).isTrue();
        assertThat(prefix.contains(prefix.last())).isTrue();
    }

    @Test
    void neighboursAreOutside() {
        Prefix prefix = Prefix.parse("192.0.2.0/25").orElseThrow();

        assertThat(prefix.contains(address("192.0.2.128"))).isFalse();
        assertThat(prefix.contains(address("192.0.1.255"))).isFalse();
        assertThat(Prefix.parse("2001:db8::/65").orElseThrow().contains(address("2001:db8::8000:0:0:0"))).isFalse();
    }

    @Test
    void familiesAreKeptApart() {
        assertThat(Prefix.parse("::/0").orElseThrow().contains(address("0.0.0.0"))).isFalse();
        assertThat(Prefix.parse("0.0.0.0/0").orElseThrow().contains(address("::"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0", "192.0.2.0/", "192.0.2.0/33", "192.0.2.0/-1", "::/129", "::/0x1", "::/٣", "/8",
        "192.0.2/24", "::/+1", "::/1000"})
    void otherTextsAreNoPrefix(String text) {
        assertThat(Prefix.parse(text)).isEmpty();
    }

    @Test
    void impossibleLengthIsABug() {
        assertThatThrownBy(() -> new Prefix(address("192.0.2.1"), 33)).isInstanceOf(IllegalArgumentException.class);
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
