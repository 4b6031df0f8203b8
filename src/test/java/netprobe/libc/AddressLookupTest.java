package netprobe.libc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import netprobe.libc.AddressLookup.Hints;
import netprobe.libc.AddressLookup.Row;
import netprobe.libc.Reply.Failed;
import netprobe.libc.Reply.Found;
import netprobe.model.AddressText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AddressLookupTest {

    private static final Hints ANY = Hints.ofFamily(0);
    private static final int SOCK_STREAM = 1;
    private static final int AI_PASSIVE = 1;
    private static final int AI_CANONNAME = 2;
    private static final int AI_NUMERICHOST = 4;

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @Test
    void numericHostHasOneRowForEachType() {
        assertThat(found("192.0.2.7", "443", ANY)).containsExactly(row(1, 6), row(2, 17), row(3, 0));
    }

    private static Row row(int type, int protocol) {
        var endpoint = new Endpoint(AddressText.pton4("192.0.2.7").orElseThrow(), 443, 0, 0);
        return new Row(Endpoint.AF_INET, type, protocol, endpoint, Optional.empty());
    }

    @Test
    void scopeIsToldByNumber() {
        var rows = found("fe80::1%7", "80", new Hints(AI_NUMERICHOST, Endpoint.AF_INET6, SOCK_STREAM, 0));

        assertThat(rows).extracting(Row::endpoint)
                .containsExactly(new Endpoint(AddressText.pton6("fe80::1").orElseThrow(), 80, 0, 7));
    }

    @Test
    void canonicalNameIsInTheFirstRow() {
        var rows = found("::1", "80", new Hints(AI_CANONNAME, 0, 0, 0));

        assertThat(rows).extracting(Row::canonicalName).containsExactly(Optional.of("::1"), Optional.empty(),
                Optional.empty());
    }

    @Test
    void nullHostIsLoopbackOrWildcard() {
        assertThat(addresses(new Hints(0, 0, SOCK_STREAM, 0))).containsExactlyInAnyOrder("127.0.0.1", "::1");
        assertThat(addresses(new Hints(AI_PASSIVE, 0, SOCK_STREAM, 0))).containsExactlyInAnyOrder("0.0.0.0", "::");
    }

    private static List<String> addresses(Hints hints) {
        var reply = AddressLookup.of(Optional.empty(), bytes("80"), hints);
        return rows(reply).stream().map(row -> row.endpoint().address().text()).toList();
    }

    @Test
    void impossibleRequestsHaveCodesOfTheirOwn() {
        assertThat(code("::1", "80", new Hints(1 << 30, 0, 0, 0))).as("EAI_BADFLAGS").isEqualTo(-1);
        assertThat(code("300.0.0.1", "80", new Hints(AI_NUMERICHOST, 0, 0, 0))).as("EAI_NONAME").isEqualTo(-2);
        assertThat(code("::1", "80", Hints.ofFamily(4711))).as("EAI_FAMILY").isEqualTo(-6);
        assertThat(code("::1", "80", new Hints(0, 0, SOCK_STREAM, 17))).as("EAI_SOCKTYPE").isEqualTo(-7);
        assertThat(code("::1", "no-such-service", ANY)).as("EAI_SERVICE").isEqualTo(-8);
        assertThat(code("::1", "80", Hints.ofFamily(Endpoint.AF_INET))).as("EAI_ADDRFAMILY").isEqualTo(-9);
    }

    private static int code(String host, String service, Hints hints) {
        return AddressLookup.of(bytes(host), bytes(service), hints) instanceof Failed<?> failed ? failed.code() : 0;
    }

    @Test
    void nulInAStringIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> found("a\0b", "80", ANY));
    }

    private static List<Row> found(String host, String service, Hints hints) {
        return rows(AddressLookup.of(bytes(host), bytes(service), hints));
    }

    private static List<Row> rows(Reply<List<Row>> reply) {
        return switch (reply) {
            case Found<List<Row>>(var rows) -> rows;
            case Failed<List<Row>> failed -> throw new AssertionError(failed);
        };
    }

    private static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(US_ASCII));
    }
}
