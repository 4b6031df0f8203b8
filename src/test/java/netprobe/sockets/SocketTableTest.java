package netprobe.sockets;

import static netprobe.sockets.Samples.heldBy;
import static netprobe.sockets.Samples.table;
import static netprobe.sockets.Samples.tcp;
import static netprobe.sockets.Samples.v6Only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;
import netprobe.model.SocketProcess;
import netprobe.model.SocketState;
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
        var table = table(tcp(SocketState.LISTEN, end(held, 8080)));
        assertThat(table.holding("tcp", address(wanted), 8080)).hasSize(holds ? 1 : 0);
        assertThat(table.holding("tcp", address(wanted), 8081)).isEmpty();
        assertThat(table.holding("udp", address(wanted), 8080)).isEmpty();
    }

    @Test
    void wildcardKeptToIpv6LeavesIpv4Alone() {
        var table = table(v6Only(tcp(SocketState.LISTEN, "[::]:80"), true));
        assertThat(table.holding("tcp", address("127.0.0.1"), 80)).isEmpty();
        assertThat(table.holding("tcp", address("::1"), 80)).hasSize(1);
    }

    @Test
    void listenersAreNamedBeforeWhatLingers() {
        var table = table(tcp(SocketState.TIME_WAIT, "127.0.0.1:80", "127.0.0.1:4000"),
                tcp(SocketState.ESTABLISHED, "127.0.0.1:80", "127.0.0.1:4001"), tcp(SocketState.LISTEN, "0.0.0.0:80"));
        assertThat(table.holding("tcp", address("127.0.0.1"), 80)).extracting(OpenSocket::state)
                .containsExactly(SocketState.LISTEN, SocketState.ESTABLISHED, SocketState.TIME_WAIT);
    }

    @Test
    void ownSocketsCanBeLeftOut() {
        var own = heldBy(tcp(SocketState.LISTEN, "127.0.0.1:80"), new SocketProcess(12, "java", 3));
        var shared = heldBy(tcp(SocketState.LISTEN, "127.0.0.1:81"), new SocketProcess(12, "java", 4),
                new SocketProcess(13, "sh", 4));
        var hidden = tcp(SocketState.LISTEN, "127.0.0.1:82");
        assertThat(table(own, shared, hidden).without(12).sockets()).containsExactly(shared, hidden);
    }

    /** Netlink and files are two ways to the same tables; those of a socket made here must tell the same. */
    @Test
    void netlinkAndFilesTellTheSame() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "there is no /proc/net");
        try (var server = new ServerSocket(0, 7, InetAddress.getLoopbackAddress())) {
            OpenSocket byNetlink = listed(server, table -> new DiagTables().inet(table).orElseThrow());
            OpenSocket byFile = listed(server, table -> ProcTables.ofThisHost().inet(table));
            assertThat(byNetlink.queues().send()).isEqualTo(7);
            assertThat(byFile).usingRecursiveComparison().ignoringFields("queues", "v6Only").isEqualTo(byNetlink);
        }
    }

    private static OpenSocket listed(ServerSocket server, Function<InetTable, List<OpenSocket>> reader) {
        return InetTable.ALL.stream().filter(table -> table.kind().protocol().equals("tcp"))
                .flatMap(table -> reader.apply(table).stream())
                .filter(socket -> ((SocketEnd.Inet) socket.local()).port() == server.getLocalPort()
                        && socket.state() == SocketState.LISTEN)
                .findFirst().orElseThrow();
    }

    private static String end(String address, int port) {
        return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
    }

    private static IpAddress address(String text) {
        return AddressText.pton(text).orElseThrow();
    }
}
