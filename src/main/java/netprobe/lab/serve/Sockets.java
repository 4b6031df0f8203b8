package netprobe.lab.serve;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import netprobe.model.IpAddress;

/** Sockets that listen, each of its address's own family: a host may have but one. */
public final class Sockets {

    private static final int QUEUE = 64;

    private Sockets() {}

    /** An address and a port. */
    public static InetSocketAddress address(IpAddress address, int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(address.packed()), port);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** IPv4 or IPv6. */
    public static ProtocolFamily family(InetSocketAddress address) {
        return address.getAddress() instanceof Inet4Address
                ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6;
    }

    /** A socket for datagrams. */
    public static DatagramChannel udp(InetSocketAddress local) throws IOException {
        DatagramChannel channel = DatagramChannel.open(family(local));
        try {
            return channel.bind(local);
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    /** A socket for connections. */
    public static ServerSocket tcp(InetSocketAddress local) throws IOException {
        return tcp(local, QUEUE);
    }

    /** A socket for connections, of which so many may wait. */
    public static ServerSocket tcp(InetSocketAddress local, int queue) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(family(local));
        try {
            channel.bind(local, queue);
            return channel.socket();
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }
}
