package netprobe.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;
import netprobe.resolve.NamePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTextTest {

    private static final EndpointText WITHOUT_NAMES = new EndpointText(() -> {
        throw new AssertionError("nobody is to be asked");
    }, Family.ANY, true);

    /** Knows one host, which has these addresses. */
    private record OneHost(List<String> addresses) implements NamePath {

        @Override
        public Via via() {
            return Via.SYSTEM;
        }

        @Override
        public Answer<HostEntry> forward(String name, Family family) {
            return Answer.of(new HostEntry(Via.SYSTEM, name, List.of(), addresses));
        }

        @Override
        public Answer<HostEntry> reverse(IpAddress address) {
            throw new AssertionError("nobody is to ask for names");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, UDP, 192.0.2.1:53, false, -, -",
        "192.0.2.1#5353, UDP, 192.0.2.1:5353, false, -, -",
        "192.0.2.1:5353, UDP, 192.0.2.1:5353, false, -, -",
        "::1, UDP, [::1]:53, false, -, -",
        "[::1]:5353, UDP, [::1]:5353, false, -, -",
        "::1#5353, UDP, [::1]:5353, false, -, -",
        "fe80::1%eth0, UDP, [fe80::1%eth0]:53, false, -, -",
        "udp://192.0.2.1, UDP, 192.0.2.1:53, true, -, -",
        "TCP://192.0.2.1#54, TCP, 192.0.2.1:54, true, -, -",
        "tls://192.0.2.1, DOT, 192.0.2.1:853, true, -, -",
        "tls://[2001:db8::1]:8853, DOT, [2001:db8::1]:8853, true, -, -",
        "dot://dns.example@192.0.2.1, DOT, 192.0.2.1:853, true, dns.example, -",
        "tls://dns.example@192.0.2.1:854, DOT, 192.0.2.1:854, true, dns.example, -",
        "https://192.0.2.1, DOH, 192.0.2.1:443, true, -, /dns-query",
        "https://192.0.2.1/, DOH, 192.0.2.1:443, true, -, /",
        "https://dns.example@[2001:db8::1]:8443/a/b?c=d, DOH, [2001:db8::1]:8443, true, dns.example, /a/b?c=d",
        "https://192.0.2.1/dns-query{?dns}, DOH, 192.0.2.1:443, true, -, /dns-query"})
    void addressesAreReadAsTheyAreWritten(String text, String transport, String server, boolean strict, String name,
            String path) {
        Endpoint endpoint = WITHOUT_NAMES.parse(text).value().orElseThrow().getFirst();

        assertThat(endpoint.transport().name()).isEqualTo(transport);
        assertThat(endpoint.server().text()).isEqualTo(server);
        assertThat(endpoint.strict()).isEqualTo(strict);
        assertThat(endpoint.name().orElse("-")).isEqualTo(name);
        assertThat(endpoint.path().orElse("-")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.0.2.256", "192.0.2", "192.0.2.1:0", "192.0.2.1#65536", "192.0.2.1:x", "[::1",
        "::g",
        "ftp://192.0.2.1", "://192.0.2.1", "tls://", "https://", "https:///dns-query", "tls://192.0.2.1/path",
        "https://192.0.2.1/a b", "https://192.0.2.1/{x}", "@192.0.2.1", "a b", "host:port", "tls://a@b@192.0.2.1"})
    void otherTextIsRefusedWithWhatWasExpected(String text) {
        Failure failure = WITHOUT_NAMES.parse(text).failure().orElseThrow();

        assertThat(failure).isInstanceOf(InputError.class);
        assertThat(failure.message()).startsWith("bad server `" + text + "`; expected ADDRESS");
    }

    @Test
    void nameIsLookedUpAndAllItsAddressesAreTriedInThatOrder() {
        var text = new EndpointText(() -> new OneHost(List.of("2001:db8::1", "192.0.2.1")), Family.ANY, false);
        List<Endpoint> endpoints = text.parse("https://dns.example:8443/q").value().orElseThrow();

        assertThat(endpoints).extracting(endpoint -> endpoint.server().text()).containsExactly("[2001:db8::1]:8443",
                "192.0.2.1:8443");
        assertThat(endpoints).allMatch(endpoint -> endpoint.host().equals("dns.example") && !endpoint.strict());
        assertThat(endpoints.getFirst().text()).isEqualTo("https://dns.example:8443/q");
    }

    @Test
    void nameWithoutAddressIsAFailure() {
        var text = new EndpointText(() -> new OneHost(List.of()), Family.INET6, true);

        assertThat(text.parse("dns.example").failure()).get().extracting(Failure::message)
                .isEqualTo("dns.example has no address to ask at");
    }
}
