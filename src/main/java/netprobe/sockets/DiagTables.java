package netprobe.sockets;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import netprobe.libc.LibC;
import netprobe.libc.NetlinkDump;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;

/**
 * The kernel's sockets as it tells them by netlink (sock_diag(7)), which every user may ask: quicker than files by far, and with how many
 * connections a listener admits, whether it is kept to IPv6, its interface, and of unix sockets peers, queues and names to the letter.
 *
 * <p>Each answer is empty where this kernel, or a sandbox, has no such table; files may have it yet.
 */
final class DiagTables {

    private static final int SOCK_DIAG_BY_FAMILY = 20;

    private final Map<Integer, String> interfaces = new HashMap<>();
    private final InetDiag inet = new InetDiag(index -> interfaces.computeIfAbsent(index, DiagTables::interfaceName));

    /** The sockets of a table. */
    Optional<List<OpenSocket>> inet(InetTable table) {
        var sockets = new ArrayList<OpenSocket>();
        boolean answered = table.number() != 0 && ask(InetDiag.request(table.kind().family(), table.number()),
                message -> sockets.add(inet.socket(table.kind(), message)));
        return answered ? Optional.of(sockets) : Optional.empty();
    }

    /** The unix sockets. */
    Optional<List<OpenSocket>> unix() {
        var sockets = new ArrayList<OpenSocket>();
        boolean answered = ask(UnixDiag.request(), message -> UnixDiag.socket(message).ifPresent(sockets::add));
        return answered ? Optional.of(withNamedPeers(sockets)) : Optional.empty();
    }

    private static boolean ask(ByteBuffer request, Consumer<ByteBuffer> answers) {
        return LibC.available()
                && NetlinkDump.request(NetlinkDump.NETLINK_SOCK_DIAG, SOCK_DIAG_BY_FAMILY, request, answers) == 0;
    }

    private static List<OpenSocket> withNamedPeers(List<OpenSocket> sockets) {
        var names = new HashMap<Long, String>();
        for (OpenSocket socket : sockets) {
            if (socket.local() instanceof SocketEnd.Unix(String name, long inode) && !name.isEmpty()) {
                names.put(inode, name);
            }
        }
        return sockets.stream().map(socket -> socket.withPeer(socket.peer().map(peer -> named(peer, names)))).toList();
    }

    private static SocketEnd named(SocketEnd peer, Map<Long, String> names) {
        return peer instanceof SocketEnd.Unix(_, long inode)
                ? new SocketEnd.Unix(names.getOrDefault(inode, ""), inode)
                : peer;
    }

    private static String interfaceName(int index) {
        try {
            NetworkInterface found = NetworkInterface.getByIndex(index);
            return found == null ? Integer.toString(index) : found.getName();
        } catch (SocketException unknown) {
            return Integer.toString(index);
        }
    }
}
