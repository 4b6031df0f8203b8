package netprobe.resolve;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.util.Optional;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/**
 * An address that could be connected to, and where this host would connect from.
 *
 * @param address the destination
 * @param source the address the kernel chooses; none where it has no route
 */
record Destination(IpAddress address, Optional<Source> source) {

    /** Any port will do: connecting a datagram socket chooses a source and sends nothing. */
    private static final int DISCARD = 9;

    /**
     * An address of this host.
     *
     * @param prefixLength of its network, in bits
     */
    record Source(IpAddress address, int prefixLength) {}

    /** Asks the kernel, as glibc does before it sorts addresses. */
    static Destination observe(IpAddress address, long scopeId) {
        var family = address.family() == Family.INET ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6;
        try (var channel = DatagramChannel.open(family)) {
            channel.connect(new InetSocketAddress(inet(address, scopeId), DISCARD));
            var local = ((InetSocketAddress) channel.getLocalAddress()).getAddress();
            return new Destination(address, Optional.of(new Source(IpAddress.of(local.getAddress()), prefix(local))));
        } catch (IOException | RuntimeException noRoute) {
            return new Destination(address, Optional.empty());
        }
    }

    private static InetAddress inet(IpAddress address, long scopeId) throws IOException {
        return address.family() == Family.INET
                ? InetAddress.getByAddress(address.packed())
                : Inet6Address.getByAddress(null, address.packed(), (int) scopeId);
    }

    private static int prefix(InetAddress local) throws IOException {
        var networkInterface = NetworkInterface.getByInetAddress(local);
        if (networkInterface != null) {
            for (InterfaceAddress each : networkInterface.getInterfaceAddresses()) {
                if (each.getAddress().equals(local)) {
                    return each.getNetworkPrefixLength();
                }
            }
        }
        return 0;
    }
}
