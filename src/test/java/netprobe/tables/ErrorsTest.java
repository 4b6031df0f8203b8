package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.Failure;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    @Test
    void errnoKeepsOperationAndPeer() {
        var failure = Errors.errno(111, "connect", Optional.of("192.0.2.7:443"));

        assertThat(failure).isEqualTo(
                new Failure.Errno(111, "ECONNREFUSED", "Connection refused", "connect", Optional.of("192.0.2.7:443")));
    }

    @Test
    void aliasedErrnoHasItsCanonicalSymbol() {
        assertThat(Errors.errno(11, "read", Optional.empty()).code()).isEqualTo("EAGAIN");
        assertThat(Errors.errno(95, "bind", Optional.empty()).code()).isEqualTo("EOPNOTSUPP");
    }

    @Test
    void unknownNumbersKeepTheirNumber() {
        assertThat(Errors.errno(4095, "ioctl", Optional.empty()).code()).isEqualTo("4095");
        assertThat(Errors.errno(4095, "ioctl", Optional.empty()).message()).isEqualTo("Unknown error 4095");
        assertThat(Errors.gai(-99, "getaddrinfo", Optional.empty()).code()).isEqualTo("-99");
        assertThat(Errors.host(77, "gethostbyname").code()).isEqualTo("77");
        assertThat(Errors.rcode(12, "query", Optional.empty()).code()).isEqualTo("12");
    }

    @Test
    void systemErrorCarriesItsErrno() {
        var errno = Errors.errno(24, "socket", Optional.empty());

        var failure = Errors.gai(-11, "getaddrinfo", Optional.of(errno));

        assertThat(failure.code()).isEqualTo("EAI_SYSTEM");
        assertThat(failure.errno()).contains(errno);
    }

    @Test
    void hostErrorsSpeakAsHstrerror() {
        assertThat(Errors.host(1, "gethostbyname"))
                .isEqualTo(new Failure.HostError(1, "HOST_NOT_FOUND", "Unknown host", "gethostbyname"));
        assertThat(Errors.host(4, "gethostbyname").code()).isEqualTo("NO_DATA");
        assertThat(Errors.host(-1, "gethostbyname").code()).isEqualTo("NETDB_INTERNAL");
    }

    @Test
    void noDataIsNoErrorUnderItsOwnName() {
        assertThat(Errors.noData("query", Optional.empty()).number()).isEqualTo(OptionalInt.of(0));
        assertThat(Errors.noData("query", Optional.empty()).code()).isEqualTo("NODATA");
        assertThat(Errors.rcode(0, "query", Optional.empty()).code()).isEqualTo("NOERROR");
    }

    @Test
    void extendedRcodeSixteenIsBadvers() {
        assertThat(Errors.rcode(16, "query", Optional.empty()).code()).isEqualTo("BADVERS");
    }
}
