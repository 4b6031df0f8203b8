package netprobe.sockets;

import java.util.function.Predicate;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;

/** Questions that either end of a socket may answer. */
final class Ends {

    private Ends() {}

    /** Whether an end in a network is like that. */
    static boolean anyInet(OpenSocket socket, Predicate<SocketEnd.Inet> wanted) {
        return isInet(socket.local(), wanted) || socket.peer().filter(peer -> isInet(peer, wanted)).isPresent();
    }

    /** Whether the name of an end within this host is like that. */
    static boolean anyName(OpenSocket socket, Predicate<String> wanted) {
        return isNamed(socket.local(), wanted) || socket.peer().filter(peer -> isNamed(peer, wanted)).isPresent();
    }

    private static boolean isInet(SocketEnd end, Predicate<SocketEnd.Inet> wanted) {
        return end instanceof SocketEnd.Inet inet && wanted.test(inet);
    }

    private static boolean isNamed(SocketEnd end, Predicate<String> wanted) {
        return end instanceof SocketEnd.Unix unix && wanted.test(unix.name());
    }

    /** Whether it, or its peer within this host, has this number. */
    static boolean hasInode(OpenSocket socket, long inode) {
        return socket.inode() == inode
                || socket.peer().filter(peer -> peer instanceof SocketEnd.Unix unix && unix.inode() == inode)
                        .isPresent();
    }
}
