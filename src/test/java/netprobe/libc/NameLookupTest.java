package netprobe.libc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import netprobe.libc.NameLookup.Names;
import netprobe.libc.Reply.Failed;
import netprobe.libc.Reply.Found;
import netprobe.model.AddressText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NameLookupTest {

    private static final int NUMERIC = 1 | 2;
    private static final int NI_NAMEREQD = 8;

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @Test
    void numbersComeBackAsText() {
        var four = new Endpoint(AddressText.pton4("192.0.2.7").orElseThrow(), 65535, 0, 0);
        var six = new Endpoint(AddressText.pton6("2001:db8::7").orElseThrow(), 80, 5, 0);

        assertThat(NameLookup.of(four, NUMERIC)).isEqualTo(new Found<>(new Names("192.0.2.7", "65535")));
        assertThat(NameLookup.of(six, NUMERIC)).isEqualTo(new Found<>(new Names("2001:db8::7", "80")));
    }

    @Test
    void scopeWithoutAnInterfaceStaysANumber() {
        var linkLocal = new Endpoint(AddressText.pton6("fe80::1").orElseThrow(), 80, 0, 4_000_000_000L);

        assertThat(NameLookup.of(linkLocal, NUMERIC)).isEqualTo(new Found<>(new Names("fe80::1%4000000000", "80")));
    }

    @Test
    void contradictingFlagsAreBad() {
        var endpoint = new Endpoint(AddressText.pton4("192.0.2.7").orElseThrow(), 80, 0, 0);

        assertThat(NameLookup.of(endpoint, 1 << 20)).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.code()).as("EAI_BADFLAGS").isEqualTo(-1));
        assertThat(NameLookup.of(endpoint, NUMERIC | NI_NAMEREQD)).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.code()).as("EAI_NONAME").isEqualTo(-2));
    }
}
