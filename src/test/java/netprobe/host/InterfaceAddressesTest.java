package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketException;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.LocalHost.InterfaceAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterfaceAddressesTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, this host only", "127.8.9.10, this host only", "::1, this host only",
        "169.254.1.2, this link only",
        "fe80::1, this link only", "10.1.2.3, 'this network only (Private-Use, RFC 1918)'",
        "172.31.0.1, this network only",
        "192.168.1.1, this network only", "100.64.0.1, 'this network only (Shared Address Space, RFC 6598)'",
        "fd00::1, 'this network only (Unique-Local, RFC 4193)'", "192.0.2.1, this network only", "8.8.8.8, everyone",
        "172.32.0.1, everyone", "2a00::1, everyone", "2002:808:808::1, everyone"})
    void addressTellsWhoCanReachAListener(String address, String beginning) {
        assertThat(InterfaceAddresses.meaning(AddressText.pton(address).orElseThrow())).startsWith(beginning);
    }

    @Test
    void loopbackIsAmongThisHostsAddresses() throws SocketException {
        assertThat(InterfaceAddresses.of(Family.INET)).extracting(InterfaceAddress::address).contains("127.0.0.1")
                .allMatch(address -> address.indexOf(':') < 0);
    }
}
