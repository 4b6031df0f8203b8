package netprobe.libc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import netprobe.libc.HostLookup.Host;
import netprobe.libc.ProtocolLookup.Protocol;
import netprobe.libc.Reply.Failed;
import netprobe.libc.Reply.Found;
import netprobe.libc.ServiceLookup.Service;
import netprobe.model.AddressText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseLookupTest {

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @Test
    void numericHostIsItsOwnName() {
        var address = AddressText.pton4("192.0.2.7").orElseThrow();

        assertThat(HostLookup.byName(bytes("192.0.2.7"), Endpoint.AF_INET))
                .isEqualTo(new Found<>(new Host("192.0.2.7", List.of(), Endpoint.AF_INET, List.of(address))));
    }

    @Test
    void hostThatIsNoneHasAHostError() {
        assertThat(HostLookup.byName(bytes("300.300.300.300"), Endpoint.AF_INET)).isInstanceOfSatisfying(Failed.class,
                failed -> assertThat(failed.code()).as("HOST_NOT_FOUND").isEqualTo(1));
    }

    @Test
    void servicesAreFoundByNameAliasAndPort() {
        assumeTrue(Files.exists(Path.of("/etc/services")), "no /etc/services here");
        var domain = new Found<>(new Service("domain", List.of(), 53, "udp"));

        assertThat(ServiceLookup.byName(bytes("domain"), Optional.of(bytes("udp")))).isEqualTo(domain);
        assertThat(ServiceLookup.byPort(53, Optional.of(bytes("udp")))).isEqualTo(domain);
        assertThat(ServiceLookup.byName(bytes("mail"), Optional.empty()))
                .isEqualTo(new Found<>(new Service("smtp", List.of("mail"), 25, "tcp")));
        assertThat(ServiceLookup.byName(bytes("no-such-service"), Optional.empty())).isInstanceOf(Failed.class);
    }

    @Test
    void protocolsAreFoundByNameAliasAndNumber() {
        assumeTrue(Files.exists(Path.of("/etc/protocols")), "no /etc/protocols here");
        var tcp = new Found<>(new Protocol("tcp", List.of("TCP"), 6));

        assertThat(ProtocolLookup.byName(bytes("tcp"))).isEqualTo(tcp);
        assertThat(ProtocolLookup.byName(bytes("TCP"))).isEqualTo(tcp);
        assertThat(ProtocolLookup.byNumber(6)).isEqualTo(tcp);
        assertThat(ProtocolLookup.byNumber(253)).isInstanceOf(Failed.class);
    }

    @Test
    void thisHostHasANameAndALoopback() {
        assertThat(LocalNames.host()).isInstanceOfSatisfying(Found.class,
                found -> assertThat((String) found.value()).isNotEmpty());
        assertThat(LocalNames.interfaceAt(1)).contains("lo");
        assertThat(LocalNames.interfaceAt(4_000_000)).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
