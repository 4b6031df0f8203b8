package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.OptionalInt;
import netprobe.oracle.Outcome.Raised;
import org.junit.jupiter.api.Test;

class SampleWorldIT {

    @Test
    void namesOfTheDocumentationResolveOffline() throws IOException {
        try (var world = SampleWorld.create(); var python = Python.startIn(world)) {
            assertThat(python.call("gethostbyname_ex", "www.python.org").value().toString())
                    .isEqualTo("[\"dualstack.python.map.fastly.net\",[\"www.python.org\"],"
                            + "[\"151.101.0.223\",\"151.101.64.223\",\"151.101.128.223\",\"151.101.192.223\"]]");
            assertThat(python.call("gethostbyaddr", "2001:4860:4860::8888").value().get(0).asText())
                    .isEqualTo("dns.google");
            assertThat(python.call("getfqdn", "apu").value().asText()).isEqualTo("apu.hellfly.net");
            assertThat(python.call("gethostbyname_ex", "many").value().get(2)).hasSize(60);
            assertThat(python.call("getaddrinfo", "nodata.example.org", 80)).isEqualTo(
                    new Raised("gaierror", OptionalInt.of(-5), "No address associated with hostname"));
            assertThat(python.call("getaddrinfo", "broken.example.org", 80)).isEqualTo(
                    new Raised("gaierror", OptionalInt.of(-3), "Temporary failure in name resolution"));
            assertThat(python.call("gethostbyname_ex", "absent.example.org")).isEqualTo(
                    new Raised("gaierror", OptionalInt.of(-2), "Name or service not known"));
        }
    }
}
