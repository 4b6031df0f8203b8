package netprobe.dns;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ProtocolFamily;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import netprobe.model.IpAddress;

/** Servers as java.net addresses. */
public final class Sockets {

    private Sockets() {}

    /** Where a server listens; a scope that names no interface of this host counts as none. */
    public static InetSocketAddress address(Server server) throws SocketException {
        byte[] packed = server.address().packed();
        String scope = server.address().scope();
        try {
            var address = scope.isEmpty()
                    ? InetAddress.getByAddress(packed)
                    : Inet6Address.getByAddress(null, packed, scopeId(scope));
            return new InetSocketAddress(address, server.port());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where to ask a server from, at a port that the kernel picks; only an address of the server's own family will do. */
    public static InetSocketAddress source(IpAddress source, InetSocketAddress server) throws SocketException {
        InetSocketAddress address = address(new Server(source, 0));
        if (!family(address).equals(family(server))) {
            throw new SocketException("Address family not supported by protocol");
        }
        return address;
    }

    /** Java turns an IPv4-mapped address into an IPv4 one. */
    public static ProtocolFamily family(InetSocketAddress address) {
        return address.getAddress() instanceof Inet4Address
                ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6;
    }

    /** The number of an interface, or the number itself; as in glibc, a scope that is neither counts as 0. */
    private static int scopeId(String scope) throws SocketException {
        NetworkInterface named = NetworkInterface.getByName(scope);
        if (named != null) {
            return named.getIndex();
        }
        return scope.matches("\\d{1,9}") ? Integer.parseInt(scope) : 0;
    }
}
