package netprobe.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import netprobe.libc.LibC;
import netprobe.model.Attempt.Goal;
import netprobe.model.IpAddress;
import netprobe.model.Transport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over loopback nobody takes any of the hop limit that the kernel begins with. */
class ArrivingHopLimitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, /proc/sys/net/ipv4/ip_default_ttl", "::1, /proc/sys/net/ipv6/conf/lo/hop_limit"})
    void connectionsAndRefusalsArriveWithWhatTheyBeganWith(String address, Path initial) throws IOException {
        assumeTrue(Files.isReadable(initial), () -> initial + " is not there");
        int begun = Integer.parseInt(Files.readString(initial).strip());
        Goal port;
        try (var listener = new ServerSocket(0, 64, InetAddress.getByName(address))) {
            port = goal(address, listener.getLocalPort());

            assertThat(ArrivingHopLimit.of(port, PATIENCE)).hasValue(begun);
        }

        assertThat(ArrivingHopLimit.of(port, PATIENCE)).hasValue(begun);
    }

    private static Goal goal(String address, int port) throws IOException {
        return new Goal(address, IpAddress.of(InetAddress.getByName(address).getAddress()), port, Transport.TCP);
    }
}
