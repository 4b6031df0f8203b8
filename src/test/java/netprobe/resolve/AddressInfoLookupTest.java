package netprobe.resolve;

import static netprobe.resolve.ScriptedPath.host;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.libc.LibC;
import netprobe.model.AddressInfo;
import netprobe.model.AddressInfo.Row;
import netprobe.model.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AddressInfoLookupTest {

    private static final int AI_CANONNAME = 2;
    private static final int AI_IDN = 0x40;
    private static final int SOCK_STREAM = 1;

    private final AddressInfoLookup system = new AddressInfoLookup(NamePath.system(), Optional.empty());
    private final AddressInfoLookup scripted = new AddressInfoLookup(
            new ScriptedPath(Map.of("web", host("web.example.org", List.of(), "2001:db8::1", "192.0.2.1", "fe80::1%1")),
                    Map.of()),
            Optional.empty());

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @Test
    void rowsAreTheLibrarysInSymbols() {
        var rows = rows(system,
                new AddressRequest(Optional.of("fe80::1%9"), Optional.of("80"), AI_CANONNAME, 0, SOCK_STREAM, 0));

        assertThat(rows).containsExactly(
                new Row("AF_INET6", "SOCK_STREAM", "IPPROTO_TCP", Optional.of("fe80::1%9"), "fe80::1", 80,
                        Optional.of(0L), Optional.of(9L), Optional.empty()));
    }

    @Test
    void addressesOfAnotherPathKeepItsOrder() {
        var rows = rows(scripted,
                new AddressRequest(Optional.of("web"), Optional.of("80"), AI_CANONNAME, 0, SOCK_STREAM, 0));

        assertThat(rows).extracting(Row::address).containsExactly("2001:db8::1", "192.0.2.1", "fe80::1");
        assertThat(rows).extracting(Row::canonicalName).containsExactly(Optional.of("web.example.org"),
                Optional.empty(), Optional.empty());
        assertThat(rows.getLast().scopeId()).contains(1L);
    }

    @Test
    void otherPathsFailInTheirOwnTermsAndTheLibraryInItsOwn() {
        var unknown = new AddressRequest(Optional.of("mail"), Optional.of("80"), 0, 0, 0, 0);
        var impossible = new AddressRequest(Optional.of("web"), Optional.of("no-such-service"), 0, 0, 0, 0);

        assertThat(scripted.of(unknown).failure()).map(Failure::code).contains("HOST_NOT_FOUND");
        assertThat(scripted.of(impossible).failure()).map(Failure::code).contains("EAI_SERVICE");
    }

    @Test
    void badNameIsBadInputWhateverTheFlags() {
        for (int flags : new int[]{0, AI_CANONNAME, AI_IDN}) {
            var answer = system.of(new AddressRequest(Optional.of("a..b"), Optional.of("80"), flags, 0, 0, 0));

            assertThat(answer.failure()).map(Failure::code).contains("invalid-name");
        }
    }

    @Test
    void tooLargeAPortIsCutAndSaidToBe() {
        var answer = system.of(new AddressRequest(Optional.of("::1"), Optional.of("70000"), 0, 0, SOCK_STREAM, 0));

        assertThat(answer.value().orElseThrow().results()).extracting(Row::port).containsExactly(70000 - 65536);
        assertThat(answer.notes()).singleElement().asString().contains("4464");
    }

    @Test
    void portableRowsAreThoseOfTheLibrary() {
        for (int type : new int[]{0, 1, 2}) {
            for (String host : List.of("192.0.2.1", "::1", "fe80::1%9")) {
                var request = new AddressRequest(Optional.of(host), Optional.of("443"), 0, 0, type, 0);

                assertThat(PortableRows.of(request).value()).as("%s, type %d", host, type)
                        .contains(rows(system, request));
            }
        }
    }

    @Test
    void portableRowsRefuseWhatTheyCanNotMake() {
        assertThat(portableCode(Optional.of("nobody"), "80", 0, 0)).contains("EAI_NONAME");
        assertThat(portableCode(Optional.of("::1"), "http", 0, 0)).contains("EAI_SERVICE");
        assertThat(portableCode(Optional.of("::1"), "70000", 0, 0)).contains("EAI_SERVICE");
        assertThat(portableCode(Optional.of("::1"), "80", SOCK_STREAM, 17)).contains("EAI_SOCKTYPE");
    }

    private static Optional<String> portableCode(Optional<String> host, String service, int type, int protocol) {
        return PortableRows.of(new AddressRequest(host, Optional.of(service), 0, 0, type, protocol)).failure()
                .map(Failure::code);
    }

    private static List<Row> rows(AddressInfoLookup lookup, AddressRequest request) {
        return lookup.of(request).value().map(AddressInfo::results).orElseThrow();
    }
}
