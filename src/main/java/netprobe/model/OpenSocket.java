package netprobe.model;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A socket of this host, as the kernel lists it.
 *
 * @param kind family, type and protocol
 * @param state its state
 * @param local its own end
 * @param peer the other end, where there is one
 * @param queues what waits in it
 * @param inode by which processes refer to it; 0 where none can any more, or none has accepted it yet
 * @param owner whose it is
 * @param v6Only whether an IPv6 socket is kept to IPv6 ({@code IPV6_V6ONLY}); absent where that means nothing or isn't known
 */
public record OpenSocket(SocketKind kind, SocketState state, SocketEnd local, Optional<SocketEnd> peer, Queues queues,
        long inode, SocketOwner owner, Optional<Boolean> v6Only) {

    /**
     * What waits in a socket: bytes not yet read, bytes not yet acknowledged; of a listener the connections not yet accepted, and how many
     * of those it admits, 0 where the kernel doesn't tell.
     */
    public record Queues(long receive, long send) {}

    /** The same socket with what has been found out about its owner. */
    public OpenSocket ownedBy(SocketOwner found) {
        return new OpenSocket(kind, state, local, peer, queues, inode, found, v6Only);
    }

    /** The same socket with what has been found out about its peer. */
    public OpenSocket withPeer(Optional<SocketEnd> found) {
        return new OpenSocket(kind, state, local, found, queues, inode, owner, v6Only);
    }

    /** Whether it waits for whoever comes: it listens, or takes datagrams from anyone at an address of its own. */
    public boolean isListener() {
        boolean takesDatagrams = kind.type() == SocketType.DGRAM && !kind.protocol().equals("icmp");
        return state == SocketState.LISTEN || takesDatagrams && peer.isEmpty() && hasOwnAddress();
    }

    /** Whether what comes to an address of this host, on the socket's port, is the socket's; one of IPv6 may serve IPv4 too (ipv6(7)). */
    public boolean serves(IpAddress address) {
        if (!(local instanceof SocketEnd.Inet end)) {
            return false;
        }
        boolean sameFamily = end.address().family() == address.family();
        boolean dualStack = end.address().family() == Family.INET6 && !v6Only.orElse(false);
        return end.address().isUnspecified()
                ? sameFamily || dualStack
                : end.address().within("").equals(address.within(""));
    }

    private boolean hasOwnAddress() {
        return switch (local) {
            case SocketEnd.Inet inet -> inet.port() != 0;
            case SocketEnd.Unix unix -> !unix.name().isEmpty();
        };
    }

    /** Who holds it: {@code nginx (pid 812), nginx (pid 813)}, or what is known instead. */
    public String holder() {
        if (!owner.processes().isEmpty()) {
            return owner.processes().stream().map(SocketProcess::words).distinct().collect(Collectors.joining(", "));
        }
        if (inode == 0) {
            return "a connection in " + state.symbol() + ", which no process holds";
        }
        String of = owner.userWords().map(user -> ", of " + user).orElse("");
        return "a process that can't be seen" + of;
    }
}
