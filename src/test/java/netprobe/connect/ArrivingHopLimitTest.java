package netprobe.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.OptionalInt;
import netprobe.libc.LibC;
import netprobe.model.Attempt.Goal;
import netprobe.model.IpAddress;
import netprobe.model.Transport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over loopback nobody takes any of the hop limit that the kernel begins with. */
class ArrivingHopLimitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @BeforeAll
    static void libraryCanBeCalled() {
        assumeTrue(LibC.available(), () -> LibC.absence().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void connectionsAndRefusalsOfOneHostArriveAlike(String address) throws IOException {
        OptionalInt connected;
        Goal port;
        try (var listener = new ServerSocket(0, 64, InetAddress.getByName(address))) {
            port = goal(address, listener.getLocalPort());

            connected = ArrivingHopLimit.of(port, PATIENCE);
        }

        assertThat(connected).isPresent();
        assertThat(ArrivingHopLimit.of(port, PATIENCE)).isEqualTo(connected);
    }

    private static Goal goal(String address, int port) throws IOException {
        return new Goal(address, IpAddress.of(InetAddress.getByName(address).getAddress()), port, Transport.TCP);
    }
}
