package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netprobe.model.Protocol;
import netprobe.model.Service;
import netprobe.model.Source;
import org.junit.jupiter.api.Test;

class ServiceFilesTest {

    @Test
    void serviceHasPortProtocolAndAliases() {
        String text = """
                # services
                http\t\t80/tcp\twww  www-http # WorldWideWeb
                domain 53/udp
                """;

        assertThat(ServiceFiles.services(text)).containsExactly(
                new Service("http", List.of("www", "www-http"), 80, "tcp", Source.SYSTEM),
                new Service("domain", List.of(), 53, "udp", Source.SYSTEM));
    }

    @Test
    void protocolHasNumberAndAliases() {
        assertThat(ServiceFiles.protocols("ip 0 IP # internet\nmptcp 262 MPTCP\n")).containsExactly(
                new Protocol("ip", List.of("IP"), 0, Source.SYSTEM),
                new Protocol("mptcp", List.of("MPTCP"), 262, Source.SYSTEM));
    }

    @Test
    void linesThatSayNothingArePassedOver() {
        assertThat(ServiceFiles.services(
                "\nhttp\nhttp 80\nhttp x/tcp\nhttp 65536/tcp\nhttp -1/tcp\nhttp 99999999999/tcp\n#http 80/tcp"))
                .isEmpty();
        assertThat(ServiceFiles.protocols("tcp\ntcp x\ntcp -6\n")).isEmpty();
    }
}
