package netprobe.model;

/**
 * What kind of socket it is.
 *
 * @param family of its addresses
 * @param type what it carries
 * @param protocol {@code tcp mptcp sctp udp udplite icmp raw unix}: the table of the kernel it stands in
 */
public record SocketKind(SocketFamily family, SocketType type, String protocol) {

    /** The kind of a unix socket. */
    public static SocketKind unix(SocketType type) {
        return new SocketKind(SocketFamily.UNIX, type, "unix");
    }
}
