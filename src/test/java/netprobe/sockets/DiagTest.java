package netprobe.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.SocketEnd;
import netprobe.model.SocketFamily;
import netprobe.model.SocketKind;
import netprobe.model.SocketState;
import netprobe.model.SocketType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagTest {

    private static final SocketKind TCP6 = new SocketKind(SocketFamily.INET6, SocketType.STREAM, "tcp");
    private static final SocketKind UDP6 = new SocketKind(SocketFamily.INET6, SocketType.DGRAM, "udp");
    private final InetDiag inet = new InetDiag(index -> "if" + index);

    @Test
    void inetMessageTellsAllOfASocket() {
        var message = inetMessage(10, "20010db8000000000000000000000001", 8080, 3).putInt(56, 2).putInt(60, 128)
                .putInt(64, 1000).putInt(68, 4711);
        OpenSocket socket = inet.socket(TCP6, message);
        assertThat(socket.state()).isEqualTo(SocketState.LISTEN);
        assertThat(socket.local()).isEqualTo(Samples.end("[2001:db8::1%if3]:8080"));
        assertThat(socket.peer()).isEmpty();
        assertThat(socket.queues()).isEqualTo(new Queues(2, 128));
        assertThat(socket.owner().uid()).hasValue(1000);
        assertThat(socket.v6Only()).contains(true);
    }

    @Test
    void inetMessageWithoutAttributesLeavesV6OnlyOpen() {
        var message = inetMessage(10, "00000000000000000000000000000000", 80, 0);
        assertThat(inet.socket(TCP6, message.slice(0, 72).order(ByteOrder.nativeOrder())).v6Only()).isEmpty();
    }

    /** The kernel lists a TCP socket that is bound and idle with the number of a closed one. */
    @Test
    void tcpSocketWithoutConnectionIsBound() {
        var message = inetMessage(7, "00000000000000000000000000000001", 80, 0);
        assertThat(inet.socket(TCP6, message).state()).isEqualTo(SocketState.BOUND);
        assertThat(inet.socket(UDP6, message).state()).isEqualTo(SocketState.UNCONNECTED);
    }

    @Test
    void protocolThatIsTooLargeForAByteIsAnAttribute() {
        assertThat(InetDiag.request(SocketFamily.INET, 6).remaining()).isEqualTo(56);
        ByteBuffer wide = InetDiag.request(SocketFamily.INET, 262);
        assertThat(wide.remaining()).isEqualTo(64);
        assertThat(wide.getInt(60)).isEqualTo(262);
    }

    @ParameterizedTest
    @CsvSource({"/run/a.sock, /run/a.sock", "'/run/a.sock\0', /run/a.sock", "'\0name', @name", "'\0a\0b\0', @a@b@",
        "'/tmp/a\nb', '/tmp/a\nb'", "'', ''"})
    void unixNameIsReadToTheLetter(String bytes, String name) {
        OpenSocket socket = UnixDiag.socket(unixMessage(bytes.getBytes(UTF_8))).orElseThrow();
        assertThat(socket.local()).isEqualTo(new SocketEnd.Unix(name, 12));
        assertThat(socket.peer()).contains(new SocketEnd.Unix("", 13));
        assertThat(socket.owner().uid()).hasValue(33);
    }

    @Test
    void unixMessageOfUnknownTypeIsPassedOver() {
        ByteBuffer message = unixMessage(new byte[0]);
        assertThat(UnixDiag.socket(message.put(1, (byte) 9))).isEqualTo(Optional.empty());
    }

    @Test
    void attributeCutShortIsNone() {
        var message = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()).putShort(0, (short) 12);
        assertThat(new DiagAttributes(message, 0).find(0)).isEmpty();
        assertThat(new DiagAttributes(message.putShort(0, (short) 2), 0).find(0)).isEmpty();
        assertThat(new DiagAttributes(message, 6).find(0)).isEmpty();
    }

    private static ByteBuffer inetMessage(int state, String address, int port, int interfaceIndex) {
        var message = ByteBuffer.allocate(80).order(ByteOrder.nativeOrder());
        message.put(0, (byte) 10).put(1, (byte) state).put(4, (byte) (port >> 8)).put(5, (byte) port);
        message.put(8, HexFormat.of().parseHex(address)).putInt(40, interfaceIndex);
        return message.putShort(72, (short) 5).putShort(74, (short) 11).put(76, (byte) 1);
    }

    private static ByteBuffer unixMessage(byte[] name) {
        var message = ByteBuffer.allocate(16 + 8 + 8 + 4 + (name.length + 3) / 4 * 4).order(ByteOrder.nativeOrder());
        message.put((byte) 1).put((byte) 1).put((byte) 10).put((byte) 0).putInt(12).putLong(0);
        message.putShort((short) 8).putShort((short) 2).putInt(13).putShort((short) 8).putShort((short) 7).putInt(33);
        message.putShort((short) (4 + name.length)).putShort((short) 0).put(name);
        return message.rewind().limit(message.capacity());
    }
}
