package netprobe.sockets;

import java.util.Comparator;
import java.util.List;
import netprobe.model.IpAddress;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;

/** The order in which sockets are shown: listeners first, then by protocol, port and address or name, each of both ends. */
final class SocketOrder {

    private static final List<String> PROTOCOLS = List.of("tcp", "mptcp", "udp", "udplite", "icmp", "raw", "unix");

    private static final Comparator<IpAddress> BY_ADDRESS = Comparator.comparing(IpAddress::family)
            .thenComparing(IpAddress::high, Long::compareUnsigned).thenComparing(IpAddress::low, Long::compareUnsigned);

    private static final Comparator<OpenSocket> COMPARATOR =
            Comparator.comparing((OpenSocket socket) -> !socket.isListener())
                    .thenComparingInt(socket -> PROTOCOLS.indexOf(socket.kind().protocol()))
                    .thenComparing(OpenSocket::local, SocketOrder::compare)
                    .thenComparing(socket -> socket.peer().orElse(socket.local()), SocketOrder::compare)
                    .thenComparingLong(OpenSocket::inode);

    private SocketOrder() {}

    static Comparator<OpenSocket> comparator() {
        return COMPARATOR;
    }

    private static int compare(SocketEnd one, SocketEnd other) {
        if (one instanceof SocketEnd.Inet a && other instanceof SocketEnd.Inet b) {
            return a.port() == b.port()
                    ? BY_ADDRESS.compare(a.address(), b.address())
                    : Integer.compare(a.port(), b.port());
        }
        return name(one).compareTo(name(other));
    }

    /** Of sockets of the same protocol, both have names; those without one come last. */
    private static String name(SocketEnd end) {
        return end instanceof SocketEnd.Unix unix && !unix.name().isEmpty() ? unix.name() : "\uffff";
    }
}
