package netprobe.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.List;
import java.util.OptionalInt;
import netprobe.model.AddressText;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.SocketEnd;
import netprobe.model.SocketFamily;
import netprobe.model.SocketKind;
import netprobe.model.SocketState;
import netprobe.model.SocketType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProcInetTest {

    private static final SocketKind TCP = new SocketKind(SocketFamily.INET, SocketType.STREAM, "tcp");
    private static final SocketKind TCP6 = new SocketKind(SocketFamily.INET6, SocketType.STREAM, "tcp");

    private static final String HEADING =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

    @BeforeAll
    static void tablesAreOfLittleEndianHosts() {
        Assumptions.assumeTrue(ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN, "the tables here are little-endian");
    }

    @Test
    void connectionHasBothEndsQueuesAndOwner() {
        OpenSocket socket = only(TCP, "   1: 0100007F:1F90 0200A8C0:01BB 01 0000000A:00000003 01:00000014 00000000"
                + "  1000        0 4711 2 0000000000000000 20 4 30 10 -1");
        assertThat(socket.state()).isEqualTo(SocketState.ESTABLISHED);
        assertThat(socket.local()).isEqualTo(end("127.0.0.1", 8080));
        assertThat(socket.peer()).contains(end("192.168.0.2", 443));
        assertThat(socket.queues()).isEqualTo(new Queues(3, 10));
        assertThat(socket.inode()).isEqualTo(4711);
        assertThat(socket.owner().uid()).hasValue(1000);
    }

    @Test
    void listenerHasNoPeer() {
        OpenSocket socket = only(TCP, "   0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000"
                + "     0        0 1684 1 000000002b0c8297 100 0 0 10 0");
        assertThat(socket.peer()).isEmpty();
        assertThat(socket.isListener()).isTrue();
        assertThat(socket.owner().uid()).hasValue(0);
    }

    @Test
    void addressOfIpv6IsFourWordsOfTheHost() {
        OpenSocket socket = only(TCP6,
                "   0: B80D01200000000000000000010000FE:0050 0000000000000000FFFF00000200A8C0:C001 08 00000000:00000001"
                        + " 00:00000000 00000000 65534        0 99 1 0000000000000000 20 4 30 10 -1");
        assertThat(socket.local()).isEqualTo(end("2001:db8::fe00:1", 80));
        assertThat(socket.peer()).contains(end("::ffff:192.168.0.2", 0xc001));
        assertThat(socket.state()).isEqualTo(SocketState.CLOSE_WAIT);
    }

    @Test
    void lingeringConnectionIsNobodys() {
        OpenSocket socket = only(TCP, "  12: 0100007F:1F90 0100007F:D431 06 00000000:00000000 03:0000176B 00000000"
                + "     0        0 0 3 0000000000000000");
        assertThat(socket.state()).isEqualTo(SocketState.TIME_WAIT);
        assertThat(socket.owner().uid()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void requestNotYetTurnedIntoASocketHasBeenReceived() {
        OpenSocket socket = only(TCP, "   3: 0100007F:1F90 0100007F:D431 0C 00000000:00000000 01:00000064 00000000"
                + "     0        0 0 1 0000000000000000");
        assertThat(socket.state()).isEqualTo(SocketState.SYN_RECEIVED);
    }

    @Test
    void largestNumbersAreRead() {
        OpenSocket socket = only(TCP, "99999: FFFFFFFF:FFFF FFFFFFFF:FFFF 01 FFFFFFFF:FFFFFFFF 00:00000000 00000000"
                + " 4294967295        0 4294967295 2 0000000000000000 20 4 30 10 -1");
        assertThat(socket.queues()).isEqualTo(new Queues(4294967295L, 4294967295L));
        assertThat(socket.owner().uid()).hasValue(-1);
        assertThat(socket.inode()).isEqualTo(4294967295L);
    }

    @Test
    void missingOrEmptyTableHasNoSockets() {
        assertThat(ProcInet.parse(TCP, "")).isEmpty();
        assertThat(ProcInet.parse(TCP, HEADING)).isEmpty();
    }

    @Test
    void lineCutShortIsPassedOver() {
        assertThat(ProcInet.parse(TCP, HEADING + "   0: 00000000:0016 00000000:0000 0A\n")).isEmpty();
    }

    private static OpenSocket only(SocketKind kind, String line) {
        List<OpenSocket> sockets = ProcInet.parse(kind, HEADING + line + " \n");
        assertThat(sockets).hasSize(1);
        return sockets.getFirst();
    }

    private static SocketEnd.Inet end(String address, int port) {
        return new SocketEnd.Inet(AddressText.pton(address).orElseThrow(), port);
    }
}
