package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnknownHostException;
import java.util.List;
import netprobe.model.AddressText;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.Via;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JvmPathTest {

    private final NamePath path = NamePath.jvm();

    @Test
    void literalsNeedNoLookup() {
        assertThat(path.forward("192.0.2.1", Family.ANY).value())
                .contains(new HostEntry(Via.JVM, "192.0.2.1", List.of(), List.of("192.0.2.1")));
        assertThat(path.forward("2001:db8::1", Family.INET6).value()).map(HostEntry::addresses)
                .contains(List.of("2001:db8::1"));
        assertThat(path.first("fe80::1%7").value()).contains(AddressText.ptonScoped("fe80::1%7").orElseThrow());
    }

    @Test
    void addressesOfTheOtherFamilyAreNone() {
        var answer = path.forward("192.0.2.1", Family.INET6);

        assertThat(answer.failure()).map(Failure::code).contains("EAI_NODATA");
        assertThat(answer.notes()).containsExactly("all its addresses are of the other family");
    }

    @ParameterizedTest
    @CsvSource({"www.example.org: Name or service not known, EAI_NONAME, 0",
        "www.example.org: Temporary failure in name resolution, EAI_AGAIN, 0",
        "www.example.org: No address associated with hostname, EAI_NODATA, 0", "www.example.org, EAI_NONAME, 1",
        "invalid IPv6 address literal, EAI_NONAME, 1"})
    void exceptionsTextEndsInTheReasonOrTellsNone(String text, String code, int notes) {
        var answer = JvmPath.unknown(new UnknownHostException(text));

        assertThat(answer.failure()).map(Failure::code).contains(code);
        assertThat(answer.notes()).hasSize(notes);
    }

    @Test
    void substituteSaysWhyItWasTaken() {
        var substitute = new SubstitutePath(path, "nobody else was there");

        assertThat(substitute.via()).isEqualTo(Via.JVM);
        assertThat(substitute.forward("192.0.2.1", Family.ANY).notes()).containsExactly("nobody else was there");
        assertThat(substitute.first("192.0.2.1").notes()).containsExactly("nobody else was there");
    }
}
