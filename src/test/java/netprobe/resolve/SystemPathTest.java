package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import netprobe.libc.LibC;
import netprobe.model.AddressText;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.Via;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What needs no name service; the rest is held against Python's socket. */
class SystemPathTest {

    private final NamePath path = NamePath.system();

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1", "127.1, 127.0.0.1", "0177.0.0.1, 127.0.0.1",
        "255.255.255.255, 255.255.255.255"})
    void numericHostIsItsOwnName(String name, String address) {
        var expected = new HostEntry(Via.SYSTEM, name, List.of(), List.of(address));

        assertThat(path.forward(name, Family.INET).value()).contains(expected);
        assertThat(path.forward(name, Family.ANY).value()).contains(expected);
    }

    @Test
    void scopeIsToldByTheInterfacesName() {
        assertThat(path.forward("fe80::1%1", Family.ANY).value()).map(HostEntry::addresses)
                .contains(List.of("fe80::1%lo"));
        assertThat(path.first("fe80::1%1").value()).contains(AddressText.ptonScoped("fe80::1%lo").orElseThrow());
    }

    @Test
    void addressOfTheOtherFamilyIsRefusedByName() {
        assertThat(path.forward("::1", Family.INET).failure()).map(Failure::code).contains("EAI_ADDRFAMILY");
        assertThat(path.forward("192.0.2.1", Family.INET6).failure()).map(Failure::code).contains("EAI_ADDRFAMILY");
    }

    @Test
    void whatOnlyPythonKnowsIsKnownWherePythonIsFollowed() {
        assertThat(path.first("<broadcast>").value()).contains(AddressText.pton("255.255.255.255").orElseThrow());
    }

    @Test
    void badNameIsBadInputForEveryFamily() {
        for (Family family : Family.values()) {
            assertThat(path.forward("a..b", family).failure()).map(Failure::space).contains("input");
        }
        assertThat(path.first("a..b").failure()).map(Failure::space).contains("input");
    }
}
