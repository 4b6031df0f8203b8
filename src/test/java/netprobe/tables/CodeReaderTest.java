package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netprobe.model.Code;
import netprobe.model.CodeReading;
import netprobe.model.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReaderTest {

    private final CodeReader onLinux = new CodeReader(Platform.LINUX);
    private final CodeReader onMacos = new CodeReader(Platform.MACOS);

    @Test
    void numberOfTwoPlatformsIsReadForThisOneFirst() {
        assertThat(symbols(onLinux.read("61"))).containsExactly("ENODATA", "ECONNREFUSED");
        assertThat(symbols(onMacos.read("61"))).containsExactly("ECONNREFUSED", "ENODATA");
        assertThat(onLinux.read("61").get(1).platforms()).containsExactly(Platform.MACOS, Platform.FREEBSD);
    }

    @Test
    void windowsNumberHasWinsocksNameFirst() {
        assertThat(symbols(onLinux.read("11001"))).containsExactly("WSAHOST_NOT_FOUND", "EAI_NONAME", "HOST_NOT_FOUND");
    }

    @Test
    void negativeNumberIsAnEaiCodeOrANegatedErrno() {
        List<CodeReading> readings = onLinux.read("-2");

        assertThat(symbols(readings)).containsExactly("EAI_NONAME", "ENOENT");
        assertThat(readings).extracting(CodeReading::negated).containsExactly(false, true);
        assertThat(readings.get(1).code().number()).isEqualTo(2);
    }

    @Test
    void eaiNumbersOfBsdAreRead() {
        assertThat(symbols(onLinux.read("8"))).contains("EAI_NONAME", "ENOEXEC");
    }

    @Test
    void winsockSymbolIsFollowedByTheSameErrorElsewhere() {
        assertThat(onLinux.read("WSAETIMEDOUT")).extracting(CodeReading::code).extracting(Code::symbol, Code::number)
                .startsWith(org.assertj.core.groups.Tuple.tuple("WSAETIMEDOUT", 10060))
                .contains(org.assertj.core.groups.Tuple.tuple("ETIMEDOUT", 110),
                        org.assertj.core.groups.Tuple.tuple("ETIMEDOUT", 60));
        assertThat(symbols(onLinux.read("HOST_NOT_FOUND"))).contains("WSAHOST_NOT_FOUND");
    }

    @Test
    void aliasIsReadAsTheCanonicalSymbol() {
        CodeReading reading = onLinux.read("EWOULDBLOCK").getFirst();

        assertThat(reading.code().symbol()).isEqualTo("EAGAIN");
        assertThat(reading.aliases()).containsExactly("EWOULDBLOCK");
    }

    @Test
    void symbolsOfOneNumberWithTwoMeaningsStayApart() {
        assertThat(symbols(onLinux.read("BADSIG"))).containsExactly("BADSIG");
        assertThat(symbols(onLinux.read("16"))).contains("BADVERS", "BADSIG");
    }

    @ParameterizedTest
    @CsvSource({"econnrefused, ECONNREFUSED", "ConnRefused, ECONNREFUSED", "noname, EAI_NONAME", "0x6f, ECONNREFUSED",
        "+111, ECONNREFUSED",
        "servfail, SERVFAIL", "try_again, TRY_AGAIN", "0x8007274D, WSAECONNREFUSED", "-2147014835, WSAECONNREFUSED"})
    void everySpellingIsRead(String typed, String symbol) {
        assertThat(onLinux.read(typed).getFirst().code().symbol()).isEqualTo(symbol);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E", "EAI_", "WSA", "4242", "-4242", "ECONNREFUSEDX", "0x", "99999999999",
        "-2147483648"})
    void whatNobodyKnowsHasNoReading(String typed) {
        assertThat(onLinux.read(typed)).isEmpty();
    }

    @Test
    void everyCodeOfEveryPlatformIsReadByItsNumberAndBySymbol() {
        for (Platform platform : Platform.values()) {
            var reader = new CodeReader(platform);
            for (netprobe.model.CodeSpace space : netprobe.model.CodeSpace.values()) {
                CodeTable.find(space, platform).ifPresent(table -> table.codes().forEach(code -> {
                    assertThat(names(reader.read(code.symbol()))).contains(code.symbol());
                    assertThat(names(reader.read(Integer.toString(code.number())))).contains(code.symbol());
                }));
            }
        }
    }

    private static List<String> symbols(List<CodeReading> readings) {
        return readings.stream().map(reading -> reading.code().symbol()).toList();
    }

    private static List<String> names(List<CodeReading> readings) {
        return readings.stream().flatMap(reading -> java.util.stream.Stream
                .concat(java.util.stream.Stream.of(reading.code().symbol()), reading.aliases().stream())).toList();
    }
}
