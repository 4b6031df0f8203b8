package netprobe.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.SocketEnd;
import netprobe.model.SocketFamily;
import netprobe.model.SocketKind;
import netprobe.model.SocketOwner;
import netprobe.model.SocketState;
import netprobe.model.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SocketTableTest {

    @ParameterizedTest
    @CsvSource({"127.0.0.1, 127.0.0.1, true", "127.0.0.1, 127.0.0.2, false", "0.0.0.0, 127.0.0.2, true",
        "127.0.0.1, 0.0.0.0, true", "::1, ::, true", "::, ::1, true", "::1, 127.0.0.1, false", "::1, 0.0.0.0, false",
        "0.0.0.0, ::1, false", "::, 127.0.0.1, true", "127.0.0.1, ::, true", "0.0.0.0, ::, true",
        "::ffff:127.0.0.1, 127.0.0.1, true", "127.0.0.1, ::ffff:127.0.0.1, true", "::ffff:127.0.0.1, ::1, false"})
    void socketHoldsThePortOnItsAddresses(String held, String wanted, boolean holds) {
        var table = table(socket(held, 8080, SocketState.LISTEN, 1));
        assertThat(table.holding("tcp", address(wanted), 8080)).hasSize(holds ? 1 : 0);
        assertThat(table.holding("tcp", address(wanted), 8081)).isEmpty();
        assertThat(table.holding("udp", address(wanted), 8080)).isEmpty();
    }

    @Test
    void wildcardKeptToIpv6LeavesIpv4Alone() {
        OpenSocket socket = socket("::", 80, SocketState.LISTEN, 1);
        var kept = new OpenSocket(socket.kind(), socket.state(), socket.local(), socket.peer(), socket.queues(),
                socket.inode(), socket.owner(), Optional.of(true));
        assertThat(table(kept).holding("tcp", address("127.0.0.1"), 80)).isEmpty();
        assertThat(table(kept).holding("tcp", address("::1"), 80)).hasSize(1);
    }

    @Test
    void listenersAreNamedBeforeWhatLingers() {
        var table = table(socket("127.0.0.1", 80, SocketState.TIME_WAIT, 0),
                socket("127.0.0.1", 80, SocketState.ESTABLISHED, 1),
                socket("0.0.0.0", 80, SocketState.LISTEN, 2));
        assertThat(table.holding("tcp", address("127.0.0.1"), 80)).extracting(OpenSocket::state)
                .containsExactly(SocketState.LISTEN, SocketState.ESTABLISHED, SocketState.TIME_WAIT);
    }

    private static SocketTable table(OpenSocket... sockets) {
        return new SocketTable(Arrays.asList(sockets), false);
    }

    private static OpenSocket socket(String address, int port, SocketState state, long inode) {
        var family = address.indexOf(':') < 0 ? SocketFamily.INET : SocketFamily.INET6;
        return new OpenSocket(new SocketKind(family, SocketType.STREAM, "tcp"), state,
                new SocketEnd.Inet(address(address), port), Optional.empty(), new Queues(0, 0), inode,
                SocketOwner.of(0, inode), Optional.empty());
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
