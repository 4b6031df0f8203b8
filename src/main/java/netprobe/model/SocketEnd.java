package netprobe.model;

/** One end of a socket. */
public sealed interface SocketEnd {

    /**
     * An end in a network.
     *
     * @param address the wildcard where it stands for every address; its scope is the interface that the socket is bound to, where it is
     * @param port 0 to 65535, 0 where there is none; of a raw socket the number of its protocol over IP
     */
    record Inet(IpAddress address, int port) implements SocketEnd {

        /** Whether it stands for nobody, as the peer of a socket that has none. */
        public boolean isNobody() {
            return port == 0 && address.isUnspecified();
        }
    }

    /**
     * An end within this host.
     *
     * @param name a path, or after {@code @} the name of an abstract socket, whose NUL bytes are {@code @} too (unix(7)); empty where it has
     *        none
     * @param inode by which the kernel knows the socket; 0 where it does not tell
     */
    record Unix(String name, long inode) implements SocketEnd {}
}
