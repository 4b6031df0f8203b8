package netprobe.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import netprobe.model.AddressText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    private static final String LABEL = "a".repeat(63);

    @ParameterizedTest
    @CsvSource({"www.example, www.example", "www.example., www.example", "., .", "_sip._udp.example, _sip._udp.example",
        "a\\.b.example, a\\.b.example", "a\\046b.example, a\\.b.example", "a\\b.example, ab.example",
        "a b.example, a\\032b.example",
        "*.example, *.example", "\\255.example, \\255.example"})
    void namesAreReadAsTyped(String typed, String text) throws InvalidName {
        assertThat(DomainName.parse(typed).text()).isEqualTo(text);
    }

    @Test
    void caseDoesNotMatter() throws InvalidName {
        assertThat(DomainName.parse("WWW.Example")).isEqualTo(DomainName.parse("www.example.")).hasSameHashCodeAs(
                DomainName.parse("www.example"));
    }

    @Test
    void longestNameTakes255Bytes() throws InvalidName {
        String longest = LABEL + '.' + LABEL + '.' + LABEL + '.' + "a".repeat(61);

        assertThat(DomainName.parse(longest).text()).isEqualTo(longest);
        assertThatThrownBy(() -> DomainName.parse(longest + 'a')).isInstanceOf(InvalidName.class)
                .hasMessage("`aaaaaaaaaaaaaaaaaaaaaaaa…` takes 256 bytes; 255 is the most");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|a domain name is not empty",
        "a..b|`a..b` has an empty label at character 3",
        ".a|`.a` has an empty label at character 1", "..|`..` has an empty label at character 1",
        "www.bücher|the label `bücher` is not ASCII",
        "a\\|the label `a\\` has a broken escape; expected \\. or \\DDD from 000 to 255",
        "x.a\\256|the label `a\\256` has a broken escape; expected \\. or \\DDD from 000 to 255",
        "a\\1|the label `a\\1` has a broken escape; expected \\. or \\DDD from 000 to 255"})
    void flawIsNamed(String typed, String message) {
        assertThatThrownBy(() -> DomainName.parse(typed)).isInstanceOf(InvalidName.class).hasMessage(message);
    }

    @Test
    void longLabelIsNamedAndCounted() {
        assertThatThrownBy(() -> DomainName.parse("www." + LABEL + "b.example")).isInstanceOf(InvalidName.class)
                .hasMessage("the label `aaaaaaaaaaaaaaaaaaaaaaaa…` has 64 bytes; 63 is the most");
        assertThatThrownBy(() -> DomainName.parse("x".repeat(10_000_000))).isInstanceOf(InvalidName.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.example", "_dmarc.example", "a-.b", ".", "1.2.3.4"})
    void hostNamesAreWhatTheCLibraryAsksFor(String name) throws InvalidName {
        assertThat(DomainName.parse(name).isHostName()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-www.example", "*.example", "a!b", "a b", "a\\.b", "x.@"})
    void otherNamesAreNot(String name) throws InvalidName {
        assertThat(DomainName.parse(name).isHostName()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 1.2.0.192.in-addr.arpa",
        "2001:db8::567:89ab, b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa"})
    void reverseNamesAreThoseOfTheRfcs(String address, String name) {
        assertThat(DomainName.reverse(AddressText.pton(address).orElseThrow()).text()).isEqualTo(name);
    }
}
