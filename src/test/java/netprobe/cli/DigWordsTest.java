package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigWordsTest {

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @ParameterizedTest
    @CsvSource({"+short, --short", "+tcp, --tcp", "+vc, --tcp", "+norec, --no-rd", "+nord, --no-rd",
        "+norecurse, --no-rd", "+dnssec, --do", "+do, --do", "+cd, --cd", "+ad, --ad", "+noad, --no-ad",
        "+noedns, --no-edns", "+nocookie, --no-cookie", "+bufsize=512, --bufsize=512",
        "+subnet=192.0.2.0/24, --subnet=192.0.2.0/24", "+time=2, --timeout=2", "+timeout=2, --timeout=2",
        "+ednsopt=65001:00, --option=65001:00", "+edns=1, --edns-version=1", "+nsid, --nsid",
        "+ignore, --ignore-tc", "+tls, --tls", "+qid=7, --id=7", "+opcode=NOTIFY, --opcode=NOTIFY",
        "+retry=2, --tries=3", "+retry=x, --tries=x", "+search, --search", "+domain=a.example, --domain=a.example",
        "+ndots=2, --ndots=2", "+nobadcookie, --keep-badcookie", "+noednsnegotiation, --keep-badvers",
        "+SHORT, --short", "-u, --layout=usec"})
    void wordsStandForOptions(String word, String option) throws UsageError {
        assertThat(DigWords.translate(List.of("example.org", word))).containsExactly(option, "example.org");
    }

    @ParameterizedTest
    @CsvSource({"+noall, noall", "+answer, answer", "+multi, multiline", "+nottl, nottlid",
        "+split=16, split=16", "+nosplit, nosplit", "+comm, comments", "+noclass, noclass", "+identify, identify"})
    void wordsOfTheLayoutAreHandedOver(String word, String layout) throws UsageError {
        assertThat(DigWords.translate(List.of(word))).containsExactly("--layout=" + layout);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+nodnssec", "+recurse", "+edns", "+cookie", "+noshort", "+notcp", "+nocmd", "+besteffort",
        "+keepopen", "+fail", "+nosearch", "-r"})
    void whatIsSoAnywayNeedsNoOption(String word) throws UsageError {
        assertThat(DigWords.translate(List.of(word, "example.org"))).containsExactly("example.org");
    }

    @ParameterizedTest
    @CsvSource({"+dnssec +nodnssec, ''", "+do +nodnssec, ''", "+nocookie +cookie, ''",
        "+bufsize=1 +bufsize=2, --bufsize=2",
        "+norec +rec, ''", "+ednsopt=1 +ednsopt=2, --option=1 --option=2", "+ednsopt=1 +noednsopt, ''",
        "+noall +answer, --layout=noall --layout=answer", "+tls-ca=f, --ca=f --tls",
        "+https +tls-ca=f,--https --post --ca=f"})
    void theLastWordHolds(String words, String options) throws UsageError {
        assertThat(String.join(" ", DigWords.translate(Arrays.asList(words.split(" ", -1))))).isEqualTo(options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "example.org", "--json", "@192.0.2.1"})
    void otherArgumentsStay(String argument) throws UsageError {
        assertThat(DigWords.translate(List.of(argument))).containsExactly(argument);
    }

    @Test
    void everyWordStandsForOptionsThatExist() {
        var spec = new QueryCommand().spec();
        assertThat(DigWord.all()).hasSizeGreaterThan(70).allSatisfy(
                word -> assertThat(List.of(word.said(), word.valued(), word.denied())).allSatisfy(
                        cell -> OPTION.matcher(cell.startsWith("!") ? "" : cell).results()
                                .forEach(option -> assertThat(spec.findOption(option.group())).isNotNull())));
    }

    @Test
    void everyWordIsFoundByItsNames() {
        assertThat(DigWord.all()).allSatisfy(
                word -> assertThat(word.names()).allSatisfy(name -> assertThat(DigWord.find(name)).contains(word)));
    }

    @Test
    void aTransferOfChangesNamesItsSerial() throws UsageError {
        assertThat(DigWords.translate(List.of("ixfr=7"))).containsExactly("IXFR", "--serial=7");
    }

    @ParameterizedTest
    @CsvSource({"+https, --https --post", "+https=/q, --https --post --path=/q", "+https-get, --https"})
    void wordsOfHttpsChooseTheMethod(String word, String options) throws UsageError {
        assertThat(String.join(" ", DigWords.translate(List.of(word)))).isEqualTo(options);
    }

    @Test
    void whatFollowsTheEndOfOptionsIsNoWordOfDigs() throws UsageError {
        assertThat(DigWords.translate(List.of("--", "+short"))).containsExactly("--", "+short");
    }

    @ParameterizedTest
    @CsvSource({"+shorty, +shorty", "+bogus=1, +bogus=1", "+trace, netprobe trace", "+s, +s", "+qid, +qid",
        "+nssearch, trace", "+yaml, --json", "+quic, +tls", "+unknownformat, --raw", "+nokeepopen, command",
        "-m, BIND"})
    void whatThereIsNoOptionForIsNamed(String word, String named) {
        assertThatThrownBy(() -> DigWords.translate(List.of(word))).isInstanceOf(UsageError.class)
                .hasMessageContaining(named).hasMessageStartingWith(word);
    }
}
