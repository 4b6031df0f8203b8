package netprobe.sockets;

import java.util.List;
import netprobe.model.SocketFamily;
import netprobe.model.SocketKind;
import netprobe.model.SocketType;

/**
 * A table of the kernel: the IPv4 or IPv6 sockets of a protocol.
 *
 * @param kind of its sockets
 * @param number by which netlink is asked for it; 0 where it can't be
 * @param file its name in {@code /proc/net}; for one that isn't there, one that never is
 */
record InetTable(SocketKind kind, int number, String file) {

    /** {@code IPPROTO_TCP} and its like; MPTCP stands beside the TCP sockets that it is made of. */
    static final List<InetTable> ALL = List.of(
            ipv4("tcp", SocketType.STREAM, 6), ipv6("tcp", SocketType.STREAM, 6),
            ipv4("mptcp", SocketType.STREAM, 262), ipv6("mptcp", SocketType.STREAM, 262),
            ipv4("udp", SocketType.DGRAM, 17), ipv6("udp", SocketType.DGRAM, 17),
            ipv4("udplite", SocketType.DGRAM, 136), ipv6("udplite", SocketType.DGRAM, 136),
            ipv4("icmp", SocketType.DGRAM, 0), ipv6("icmp", SocketType.DGRAM, 0),
            ipv4("raw", SocketType.RAW, 255), ipv6("raw", SocketType.RAW, 255));

    private static InetTable ipv4(String protocol, SocketType type, int number) {
        return new InetTable(new SocketKind(SocketFamily.INET, type, protocol), number, protocol);
    }

    private static InetTable ipv6(String protocol, SocketType type, int number) {
        return new InetTable(new SocketKind(SocketFamily.INET6, type, protocol), number, protocol + "6");
    }
}
