package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import netprobe.model.Service;
import netprobe.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceIndexTest {

    @ParameterizedTest
    @CsvSource({"http, 80", "https, 443", "ftp, 21", "gopher, 70", "smtp, 25", "imap, 143", "imaps, 993", "pop3, 110",
        "pop3s, 995"})
    void registryKnowsWhatEveryUrlNeeds(String name, int port) {
        assertThat(ServiceIndex.iana().byName(name, Optional.of("tcp"))).extracting(Service::port)
                .containsExactly(port);
    }

    @Test
    void registryForgivesTheCaseOfLettersAndTellsItsDate() {
        Service service = ServiceIndex.iana().byName("HTTPS", Optional.of("tcp")).getFirst();

        assertThat(service.name()).isEqualTo("https");
        assertThat(service.source().date()).matches("20\\d\\d-\\d\\d-\\d\\d");
    }

    @Test
    void registryHasEveryProtocolAndEachPortOfARange() {
        assertThat(ServiceIndex.iana().byPort(80, Optional.empty())).extracting(Service::protocol)
                .containsExactly("tcp", "udp", "sctp");
        assertThat(ServiceIndex.iana().byPort(6042, Optional.of("tcp"))).extracting(Service::name)
                .containsExactly("x11");
        assertThat(ServiceIndex.iana().byName("www", Optional.of("tcp"))).extracting(Service::name)
                .containsExactly("http");
    }

    @Test
    void registryIsWhole() {
        assertThat(ServiceIndex.iana().names().count()).isGreaterThan(6_000);
    }

    @Test
    void hostsOwnNamesAreComparedToTheLetter() {
        var own = new Service("Backup", List.of("bck"), 9999, "tcp", Source.SYSTEM);
        ServiceIndex index = ServiceIndex.of(List.of(own));

        assertThat(index.byName("Backup", Optional.empty())).containsExactly(own);
        assertThat(index.byName("bck", Optional.of("tcp"))).containsExactly(own);
        assertThat(index.byName("backup", Optional.empty())).isEmpty();
        assertThat(index.byName("Backup", Optional.of("udp"))).isEmpty();
        assertThat(index.byPort(9999, Optional.empty())).containsExactly(own);
    }
}
