package netprobe.sockets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;
import netprobe.model.SocketState;
import netprobe.model.SocketType;
import org.junit.jupiter.api.Test;

class ProcUnixTest {

    private static final String HEADING = "Num       RefCount Protocol Flags    Type St Inode Path\n";
    private static final String LISTENER = "00000000e7cc5c85: 00000002 00000000 00010000 0001 01  1681";
    private static final String UNNAMED = "ffff8881002a8c00: 00000003 00000000 00000000 0001 03 4294967295";

    @Test
    void typesAndStatesAreTold() {
        List<OpenSocket> sockets = parse(LISTENER + " /run/a.sock\n" + UNNAMED + "\n"
                + "0: 00000002 00000000 00000000 0002 01 12\n" + "0: 00000002 00000000 00000000 0005 02 13\n");
        assertThat(sockets).extracting(socket -> socket.kind().type()).containsExactly(SocketType.STREAM,
                SocketType.STREAM, SocketType.DGRAM, SocketType.SEQPACKET);
        assertThat(sockets).extracting(OpenSocket::state).containsExactly(SocketState.LISTEN, SocketState.ESTABLISHED,
                SocketState.UNCONNECTED, SocketState.SYN_SENT);
        assertThat(sockets.get(1).local()).isEqualTo(new SocketEnd.Unix("", 4294967295L));
    }

    @Test
    void namesKeepTheirBlanksAndSigns() {
        assertThat(names(LISTENER + "  /tmp/ a b \n" + LISTENER + " @abstract@name@\n" + LISTENER + " @00012\n"))
                .containsExactly(" /tmp/ a b ", "@abstract@name@", "@00012");
    }

    @Test
    void nameWithLineBreaksStaysWhole() {
        assertThat(names(LISTENER + " /tmp/a\nb\r\n\n" + UNNAMED + "\n")).containsExactly("/tmp/a\nb\r\n", "");
    }

    @Test
    void nameThatIsNotAsciiIsUtf8() {
        String utf8 = new String("/tmp/Straße".getBytes(UTF_8), ISO_8859_1);
        assertThat(names(LISTENER + " " + utf8 + "\n" + LISTENER + " /tmp/\u00ff\n")).containsExactly("/tmp/Straße",
                "/tmp/\ufffd");
    }

    @Test
    void missingOrEmptyTableHasNoSockets() {
        assertThat(ProcUnix.parse("")).isEmpty();
        assertThat(parse("")).isEmpty();
    }

    private static List<String> names(String rows) {
        return parse(rows).stream().map(socket -> ((SocketEnd.Unix) socket.local()).name()).toList();
    }

    private static List<OpenSocket> parse(String rows) {
        return ProcUnix.parse(HEADING + rows);
    }
}
