package netprobe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.OpenSocket.Queues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenSocketTest {

    @Test
    void holderIsEveryProcessOnce() {
        var nginx = List.of(new SocketProcess(812, "nginx", 6), new SocketProcess(813, "nginx", 6),
                new SocketProcess(813, "nginx", 7));
        assertThat(tcp(SocketState.LISTEN, 4711).ownedBy(new SocketOwner(OptionalInt.of(0), Optional.of("root"), nginx))
                .holder()).isEqualTo("nginx (pid 812), nginx (pid 813)");
    }

    @Test
    void holderThatIsHiddenIsNamedByItsUser() {
        OpenSocket socket = tcp(SocketState.LISTEN, 4711);
        assertThat(socket.ownedBy(new SocketOwner(OptionalInt.of(33), Optional.of("www-data"), List.of())).holder())
                .isEqualTo("a process that can't be seen, of www-data (uid 33)");
        assertThat(socket.ownedBy(SocketOwner.of(4242, 4711)).holder())
                .isEqualTo("a process that can't be seen, of uid 4242");
        assertThat(socket.ownedBy(SocketOwner.unknown()).holder()).isEqualTo("a process that can't be seen");
    }

    @Test
    void lingeringConnectionHasNoHolder() {
        assertThat(tcp(SocketState.TIME_WAIT, 0).holder())
                .isEqualTo("a connection in TIME-WAIT, which no process holds");
        assertThat(SocketOwner.of(0, 0)).isEqualTo(SocketOwner.unknown());
    }

    /** include/net/tcp_states.h. */
    @ParameterizedTest
    @CsvSource({"1, established", "2, syn-sent", "3, syn-received", "4, fin-wait-1", "5, fin-wait-2", "6, time-wait",
        "7, unconnected", "8, close-wait", "9, last-ack", "10, listen", "11, closing", "12, syn-received", "13, bound",
        "14, unconnected", "0, unconnected", "-1, unconnected"})
    void stateIsThatOfTheKernel(int number, String label) {
        assertThat(SocketState.of(number).label()).isEqualTo(label);
    }

    private static OpenSocket tcp(SocketState state, long inode) {
        var local = new SocketEnd.Inet(IpAddress.ipv4(0x7f000001), 80);
        return new OpenSocket(new SocketKind(SocketFamily.INET, SocketType.STREAM, "tcp"), state, local,
                Optional.empty(),
                new Queues(0, 0), inode, SocketOwner.of(0, inode), Optional.empty());
    }
}
