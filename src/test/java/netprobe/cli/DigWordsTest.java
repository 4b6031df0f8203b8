package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigWordsTest {

    @ParameterizedTest
    @CsvSource({"+short, --short", "+tcp, --tcp", "+norec, --no-rd", "+nord, --no-rd", "+norecurse, --no-rd",
        "+dnssec, --do", "+cd, --cd", "+noad, --no-ad", "+noedns, --no-edns", "+nocookie, --no-cookie",
        "+bufsize=512, --bufsize=512", "+subnet=192.0.2.0/24, --subnet=192.0.2.0/24", "+time=2, --timeout=2",
        "+ednsopt=65001:00, --option=65001:00", "+edns=1, --edns-version=1", "+nsid, --nsid",
        "+ignore, --ignore-tc", "+tls, --tls", "+multiline, --verbose", "+notcp, --udp"})
    void wordsStandForOptions(String word, String option) throws UsageError {
        assertThat(DigWords.translate(List.of("example.org", word))).containsExactly("example.org", option);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+nodnssec", "+recurse", "+edns", "+cookie", "+nostats", "+noall", "+answer", "+noshort"})
    void whatIsSoAnywayNeedsNoOption(String word) throws UsageError {
        assertThat(DigWords.translate(List.of(word, "example.org"))).containsExactly("example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "example.org", "--json", "@192.0.2.1"})
    void otherArgumentsStay(String argument) throws UsageError {
        assertThat(DigWords.translate(List.of(argument))).containsExactly(argument);
    }

    @Test
    void everyWordStandsForAnOptionThatExists() {
        var spec = new QueryCommand().spec();
        assertThat(DigWords.options()).isNotEmpty()
                .allSatisfy(option -> assertThat(spec.findOption(option)).isNotNull());
    }

    @Test
    void aTransferOfChangesNamesItsSerial() throws UsageError {
        assertThat(DigWords.translate(List.of("ixfr=7"))).containsExactly("IXFR", "--serial=7");
    }

    @Test
    void aWordMayStandForTwoOptions() throws UsageError {
        assertThat(DigWords.translate(List.of("+https-post"))).containsExactly("--https", "--post");
    }

    @Test
    void whatFollowsTheEndOfOptionsIsNoWordOfDigs() throws UsageError {
        assertThat(DigWords.translate(List.of("--", "+short"))).containsExactly("--", "+short");
    }

    @ParameterizedTest
    @CsvSource({"+shorty, +shorty", "+bogus=1, +bogus=1", "+trace, netprobe trace"})
    void unknownWordsAreNamed(String word, String named) {
        assertThatThrownBy(() -> DigWords.translate(List.of(word))).isInstanceOf(UsageError.class)
                .hasMessageContaining(named);
    }
}
