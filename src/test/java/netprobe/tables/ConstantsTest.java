package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantsTest {

    @ParameterizedTest
    @CsvSource({"AF_, 10, AF_INET6", "AF_, 1, AF_UNIX", "AF_, 16, AF_NETLINK", "SOCK_, 1, SOCK_STREAM",
        "IPPROTO_, 0, IPPROTO_IP",
        "IPPROTO_, 262, IPPROTO_MPTCP", "AI_, 1024, AI_NUMERICSERV", "NI_, 32, NI_IDN", "TCP_, 1, TCP_NODELAY"})
    void valueHasOneCanonicalSymbol(String prefix, int value, String symbol) {
        assertThat(Constants.symbol(prefix, value)).isEqualTo(symbol);
    }

    @Test
    void valueWithoutSymbolStaysANumber() {
        assertThat(Constants.symbol("AF_", 4711)).isEqualTo("4711");
        assertThat(Constants.symbol("AF_", -1)).isEqualTo("-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AF_INET6", "af_inet6", "inet6", "INET6", "Inet6", "10", "0xa", "0XA", "+10"})
    void familyIsReadFromEverySpelling(String text) {
        assertThat(Constants.value("AF_", text)).isEqualTo(OptionalInt.of(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inet7", "AF_", "SOCK_STREAM", "ten", "0x", "--10", "+-10", "0x-1", "1 0", "2147483648",
        "4294967296",
        "99999999999999999999", "\u0661\u0660", "1.0"})
    void whatIsNeitherSymbolNorNumberIsNothing(String text) {
        assertThat(Constants.value("AF_", text)).isEmpty();
    }

    @Test
    void numbersAreReadAsWritten() {
        assertThat(Constants.value("AF_", "-1")).isEqualTo(OptionalInt.of(-1));
        assertThat(Constants.value("AF_", "010")).isEqualTo(OptionalInt.of(10));
        assertThat(Constants.value("MSG_", "0x80000000")).isEqualTo(OptionalInt.of(Integer.MIN_VALUE));
        assertThat(Constants.value("MSG_", "-2147483648")).isEqualTo(OptionalInt.of(Integer.MIN_VALUE));
    }
}
