package netprobe.sockets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import netprobe.model.IpAddress;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.SocketEnd;
import netprobe.model.SocketKind;
import netprobe.model.SocketOwner;
import netprobe.model.SocketState;

/**
 * The tables {@code tcp}, {@code udp}, {@code raw} and their like in {@code /proc/net} (proc_pid_net(5)), one socket a line:
 * {@code 0: 0100007F:1F90 00000000:0000 0A 00000000:00000003 00:00000000 00000000 1000 0 4711 …}.
 *
 * <p>Addresses are words of 32 bits in the host's byte order, ports are numbers; how many connections a listener admits, whether it is kept
 * to IPv6 and to which interface it is bound is not told.
 */
final class ProcInet {

    private static final int LOCAL = 1;
    private static final int PEER = 2;
    private static final int STATE = 3;
    private static final int QUEUES = 4;
    private static final int UID = 7;
    private static final int INODE = 9;

    private ProcInet() {}

    /** The sockets of a table; its heading, and a line of a form yet unknown, are passed over. */
    static List<OpenSocket> parse(SocketKind kind, String table) {
        var sockets = new ArrayList<OpenSocket>();
        for (String line : table.split("\n", 0)) {
            String[] words = line.strip().split(" +", INODE + 2);
            if (words.length > INODE && words[0].endsWith(":")) {
                sockets.add(socket(kind, words));
            }
        }
        return sockets;
    }

    private static OpenSocket socket(SocketKind kind, String[] words) {
        SocketEnd.Inet peer = end(words[PEER]);
        String[] queues = words[QUEUES].split(":", 2);
        long inode = Long.parseLong(words[INODE]);
        int uid = Integer.parseUnsignedInt(words[UID]);
        return new OpenSocket(kind, SocketState.of(Integer.parseInt(words[STATE], 16)), end(words[LOCAL]),
                peer.isNobody() ? Optional.empty() : Optional.of(peer),
                new Queues(Long.parseLong(queues[1], 16), Long.parseLong(queues[0], 16)), inode,
                SocketOwner.of(uid, inode),
                Optional.empty());
    }

    private static SocketEnd.Inet end(String text) {
        int colon = text.indexOf(':');
        return new SocketEnd.Inet(address(text.substring(0, colon)),
                Integer.parseInt(text, colon + 1, text.length(), 16));
    }

    private static IpAddress address(String words) {
        ByteBuffer host = ByteBuffer.wrap(HexFormat.of().parseHex(words));
        var network = ByteBuffer.allocate(host.capacity()).order(ByteOrder.nativeOrder());
        while (host.hasRemaining()) {
            network.putInt(host.getInt());
        }
        return IpAddress.of(network.array());
    }
}
