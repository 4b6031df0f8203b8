package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.OptionalLong;
import netprobe.libc.LibC;
import netprobe.model.Failure;
import netprobe.model.NameInfo;
import netprobe.resolve.NameInfoLookup.Request;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NameInfoLookupTest {

    private static final int NUMERIC = 3;

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @Test
    void scopeComesFromTheTextUnlessGivenByNumber() {
        assertThat(NameInfoLookup.of(request("fe80::1%4000", OptionalLong.empty())).value())
                .contains(new NameInfo("fe80::1%4000", "80"));
        assertThat(NameInfoLookup.of(request("fe80::1%4000", OptionalLong.of(5000))).value())
                .contains(new NameInfo("fe80::1%5000", "80"));
        assertThat(NameInfoLookup.of(request("fe80::1", OptionalLong.of(5000))).value())
                .contains(new NameInfo("fe80::1%5000", "80"));
    }

    @Test
    void shortFormsOfIpv4AreAddressesToo() {
        assertThat(NameInfoLookup.of(request("127.1", OptionalLong.empty())).value())
                .contains(new NameInfo("127.0.0.1", "80"));
    }

    @Test
    void nameIsNoAddress() {
        assertThat(NameInfoLookup.of(request("localhost", OptionalLong.empty())).failure()).map(Failure::code)
                .contains("EAI_NONAME");
    }

    @Test
    void jvmKnowsNumbersAndServicesByNumberOnly() {
        assertThat(NameInfoLookup.portable(request("127.1", OptionalLong.empty())).value())
                .contains(new NameInfo("127.0.0.1", "80"));
        assertThat(NameInfoLookup.portable(new Request("192.0.2.1", "80", 0, OptionalLong.empty(), 1 | 8)).failure())
                .map(Failure::code)
                .contains("EAI_NONAME");
        assertThat(NameInfoLookup.portable(request("localhost", OptionalLong.empty())).failure()).map(Failure::code)
                .contains("EAI_NONAME");
    }

    private static Request request(String address, OptionalLong scopeId) {
        return new Request(address, "80", 0, scopeId, NUMERIC);
    }
}
