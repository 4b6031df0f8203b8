package netprobe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.CodeSpace;
import netprobe.model.ExitStatus;
import netprobe.model.Failure;
import netprobe.model.Platform;
import netprobe.tables.CodeTable;
import netprobe.tables.Errors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ExitStatusPageTest {

    @Test
    void thePageExplainsEveryStatusAndNoOther() {
        assertThat(ExitStatusPage.meanings().keySet())
                .containsExactly(Arrays.stream(ExitStatus.values()).map(ExitStatus::code).toArray(Integer[]::new));
    }

    @Test
    void everyMeaningIsAPhraseForTheManualPages() {
        assertThat(ExitStatusPage.meanings().values()).doesNotHaveDuplicates().noneMatch(text -> text.endsWith("."));
    }

    @TestFactory
    Stream<DynamicTest> everyCodeOfThePageComesToItsStatus() {
        Map<String, Integer> codes = ExitStatusPage.codes();
        assertThat(codes).containsKeys("EAI_NONAME", "TRY_AGAIN", "SERVFAIL", "ECONNREFUSED");
        return codes.entrySet().stream().map(code -> DynamicTest.dynamicTest(code.getKey(),
                () -> assertThat(ExitStatus.of(failure(code.getKey())).code()).isEqualTo(code.getValue())));
    }

    @Test
    void thePageNamesEveryCodeOfGetaddrinfoThatALookupMeets() {
        Stream<String> lookups = CodeTable.of(CodeSpace.EAI, Platform.LINUX).codes().stream()
                .filter(code -> code.number() > -100).map(code -> code.symbol())
                .filter(code -> !code.equals("EAI_SYSTEM"));
        assertThat(ExitStatusPage.codes().keySet()).containsAll(lookups.toList());
    }

    private static Failure failure(String symbol) {
        Optional<Integer> eai = number(CodeTable.of(CodeSpace.EAI, Platform.LINUX), symbol);
        Optional<Integer> host = number(CodeTable.of(CodeSpace.H_ERRNO, Platform.LINUX), symbol);
        if (eai.isPresent()) {
            return Errors.gai(eai.get(), "getaddrinfo", Optional.empty());
        }
        Optional<Integer> errno = number(CodeTable.of(CodeSpace.ERRNO, Platform.LINUX), symbol);
        return host.<Failure>map(number -> Errors.host(number, "gethostbyname"))
                .or(() -> errno.map(number -> Errors.errno(number, "connect", Optional.empty())))
                .orElseGet(() -> rcode(symbol));
    }

    private static Failure rcode(String symbol) {
        return symbol.equals("NODATA")
                ? Errors.noData("query", Optional.empty())
                : Errors.rcode(number(CodeTable.of(CodeSpace.RCODE, Platform.LINUX), symbol).orElseThrow(), "query",
                        Optional.empty());
    }

    private static Optional<Integer> number(CodeTable table, String symbol) {
        return table.bySymbol(symbol).map(code -> code.number());
    }
}
