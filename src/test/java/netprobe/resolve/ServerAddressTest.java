package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import netprobe.dns.Server;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({"192.0.2.1, 192.0.2.1:53", "192.0.2.1:5353, 192.0.2.1:5353", "192.0.2.1#5353, 192.0.2.1:5353",
        "::1, [::1]:53",
        "[::1], [::1]:53", "[::1]:5353, [::1]:5353", "::1#5353, [::1]:5353", "2001:db8::1:53, [2001:db8::1:53]:53",
        "fe80::1%eth0, [fe80::1%eth0]:53", "[fe80::1%eth0]:5353, [fe80::1%eth0]:5353", "fe80::1%2#53, [fe80::1%2]:53",
        "::ffff:192.0.2.1, [::ffff:192.0.2.1]:53", "192.0.2.1:65535, 192.0.2.1:65535"})
    void everyUsualSpellingIsRead(String text, String server) {
        assertThat(ServerAddress.parse(text).map(Server::text)).contains(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ns.example", "192.0.2.1:", "192.0.2.1:0", "192.0.2.1:65536", "192.0.2.1:x",
        "192.0.2.1:-1", "192.0.2.1:+53",
        "192.0.2.1:53:53", "192.0.2.1#", "192.0.2", "010.0.0.1", "[192.0.2.1]:53", "[::1", "[::1]53", "[::1]:", "::1]",
        "[]", "[]:53", "#53",
        ":53", "fe80::1%", "192.0.2.1 ", "@192.0.2.1", "192.0.2.1/24", "192.0.2.1:٥٣"})
    void anythingElseIsRefused(String text) {
        assertThat(ServerAddress.parse(text)).isEmpty();
    }
}
