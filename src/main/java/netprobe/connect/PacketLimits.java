package netprobe.connect;

import java.util.OptionalInt;
import netprobe.libc.SocketCalls;
import netprobe.model.Family;

/**
 * What the packets of a connection are held to, so that what becomes of it tells of its path. Any user may ask for it.
 *
 * @param segment the most bytes that either end puts into a segment ({@code TCP_MAXSEG}, tcp(7)): the handshake tells the peer
 * @param hopLimit packets that arrive with less of it left are dropped ({@code IP_MINTTL}, ip(7); {@code IPV6_MINHOPCOUNT}; RFC 5082)
 */
public record PacketLimits(OptionalInt segment, OptionalInt hopLimit) {

    /** None. */
    public static final PacketLimits NONE = new PacketLimits(OptionalInt.empty(), OptionalInt.empty());

    private static final int IP_MINTTL = 21;
    private static final int IPV6_MINHOPCOUNT = 73;
    private static final int TCP_MAXSEG = 2;

    /** Segments of at most so many bytes. */
    public static PacketLimits ofSegments(int bytes) {
        return new PacketLimits(OptionalInt.of(bytes), OptionalInt.empty());
    }

    /** Packets with at least so much of their hop limit left. */
    public static PacketLimits ofHops(int least) {
        return new PacketLimits(OptionalInt.empty(), OptionalInt.of(least));
    }

    /** Has the kernel hold a TCP socket to them; one that does not know them leaves the packets as they are. */
    void hold(SocketCalls calls, int socket, Family family) {
        segment.ifPresent(bytes -> calls.setOption(socket, SocketCalls.IPPROTO_TCP, TCP_MAXSEG, bytes));
        hopLimit.ifPresent(least -> {
            if (family == Family.INET) {
                calls.setOption(socket, SocketCalls.IPPROTO_IP, IP_MINTTL, least);
            } else {
                calls.setOption(socket, SocketCalls.IPPROTO_IPV6, IPV6_MINHOPCOUNT, least);
            }
        });
    }
}
