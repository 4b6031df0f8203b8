package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UdpDropsTest {

    private static final int SENT = 200;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void whatIsNotReceivedWasDropped(String loopback) throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/udp6")), "no /proc/net/udp6");
        var any = new InetSocketAddress(InetAddress.getByName(loopback), 0);
        try (var receiver = DatagramChannel.open().setOption(StandardSocketOptions.SO_RCVBUF, 4096).bind(any);
                var other = DatagramChannel.open().bind(any);
                var sender = DatagramChannel.open()) {
            int port = receiver.socket().getLocalPort();
            assertThat(UdpDrops.at(Set.of(port))).isZero();
            for (int datagram = 0; datagram < SENT; datagram++) {
                sender.send(ByteBuffer.allocate(500), receiver.getLocalAddress());
            }
            int received = 0;
            receiver.configureBlocking(false);
            while (receiver.receive(ByteBuffer.allocate(500)) != null) {
                received++;
            }
            assertThat(UdpDrops.at(Set.of(port, other.socket().getLocalPort()))).isPositive()
                    .isEqualTo(SENT - received);
            assertThat(UdpDrops.at(Set.of(other.socket().getLocalPort()))).isZero();
        }
    }

    @Test
    void withoutPortsNothingWasDropped() {
        assertThat(UdpDrops.at(Set.of())).isZero();
    }
}
