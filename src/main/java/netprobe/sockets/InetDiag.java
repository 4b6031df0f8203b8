package netprobe.sockets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.IntFunction;
import netprobe.model.IpAddress;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.SocketEnd;
import netprobe.model.SocketFamily;
import netprobe.model.SocketKind;
import netprobe.model.SocketOwner;
import netprobe.model.SocketState;

/**
 * The kernel's messages about IPv4 and IPv6 sockets: {@code inet_diag_req_v2} and {@code inet_diag_msg} (sock_diag(7)).
 *
 * <p>Of a listener, the queues are the connections not yet accepted and how many of them it admits.
 *
 * @param interfaces the names of interfaces by index
 */
record InetDiag(IntFunction<String> interfaces) {

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;

    private static final int REQUEST = 56;
    private static final int ALL_STATES = -1;

    /** {@code INET_DIAG_REQ_PROTOCOL}, for a protocol that a byte can't hold, as MPTCP's 262. */
    private static final short REQUESTED_PROTOCOL = 3;

    private static final int STATE = 1;
    private static final int LOCAL_PORT = 4;
    private static final int PEER_PORT = 6;
    private static final int LOCAL_ADDRESS = 8;
    private static final int PEER_ADDRESS = 24;
    private static final int INTERFACE = 40;
    private static final int RECEIVE_QUEUE = 56;
    private static final int SEND_QUEUE = 60;
    private static final int UID = 64;
    private static final int INODE = 68;
    private static final int FIXED = 72;

    /** {@code INET_DIAG_SKV6ONLY}. */
    private static final int V6_ONLY = 11;

    /** The question for all sockets of a family and protocol. */
    static ByteBuffer request(SocketFamily family, int protocol) {
        boolean wide = protocol > 0xff;
        var request = ByteBuffer.allocate(wide ? REQUEST + 8 : REQUEST).order(ByteOrder.nativeOrder());
        request.put((byte) (family == SocketFamily.INET ? AF_INET : AF_INET6)).put((byte) protocol).putShort((short) 0);
        request.putInt(ALL_STATES).position(REQUEST);
        if (wide) {
            request.putShort((short) 8).putShort(REQUESTED_PROTOCOL).putInt(protocol);
        }
        return request.rewind();
    }

    /** The socket of an answer. */
    OpenSocket socket(SocketKind kind, ByteBuffer message) {
        SocketEnd.Inet peer = end(kind.family(), message, PEER_ADDRESS, PEER_PORT);
        long inode = Integer.toUnsignedLong(message.getInt(INODE));
        return new OpenSocket(kind, state(kind, message), local(kind.family(), message),
                peer.isNobody() ? Optional.empty() : Optional.of(peer),
                new Queues(Integer.toUnsignedLong(message.getInt(RECEIVE_QUEUE)),
                        Integer.toUnsignedLong(message.getInt(SEND_QUEUE))),
                inode, SocketOwner.of(message.getInt(UID), inode),
                new DiagAttributes(message, FIXED).find(V6_ONLY).map(flag -> flag.get(0) != 0));
    }

    /** A TCP socket without a connection is in the tables for its port alone, and only since Linux 6.8. */
    private static SocketState state(SocketKind kind, ByteBuffer message) {
        SocketState state = SocketState.of(message.get(STATE));
        return kind.protocol().equals("tcp") && state == SocketState.UNCONNECTED ? SocketState.BOUND : state;
    }

    private SocketEnd.Inet local(SocketFamily family, ByteBuffer message) {
        SocketEnd.Inet end = end(family, message, LOCAL_ADDRESS, LOCAL_PORT);
        int index = message.getInt(INTERFACE);
        return index == 0 ? end : new SocketEnd.Inet(end.address().within(interfaces.apply(index)), end.port());
    }

    private static SocketEnd.Inet end(SocketFamily family, ByteBuffer message, int address, int port) {
        var packed = new byte[family == SocketFamily.INET ? 4 : 16];
        message.get(address, packed);
        int number = Short.toUnsignedInt(message.duplicate().order(ByteOrder.BIG_ENDIAN).getShort(port));
        return new SocketEnd.Inet(IpAddress.of(packed), number);
    }
}
