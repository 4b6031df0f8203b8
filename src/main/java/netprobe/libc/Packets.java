package netprobe.libc;

import static netprobe.libc.SocketCalls.IPPROTO_IP;
import static netprobe.libc.SocketCalls.IPPROTO_IPV6;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/**
 * Datagrams together with the address of this host that they came to, from which they are to be answered: whoever asks one address and is
 * answered from another has to take that for somebody else's ({@code IP_PKTINFO} of ip(7), {@code IPV6_PKTINFO} of RFC 3542, section 6). For
 * one thread at a time.
 */
public final class Packets {

    private static final int IP_PKTINFO = 8;
    private static final int IPV6_RECVPKTINFO = 49;
    private static final int IPV6_PKTINFO = 50;

    // struct in_pktinfo: interface index, local address, destination
    private static final int INET_SIZE = 12;
    private static final int INET_LOCAL = 4;

    // struct in6_pktinfo: destination, interface index
    private static final int INET6_SIZE = 20;
    private static final int INET6_INDEX = 16;

    private static final int LARGEST = 1 << 16;

    private final Message message = new Message(Scratch.lasting(), LARGEST);
    private final ByteBuffer info = ByteBuffer.allocate(INET6_SIZE).order(ByteOrder.nativeOrder());

    /**
     * One datagram.
     *
     * @param payload all of it, from its beginning to its limit
     * @param sender whom it came from
     * @param local where it came to, with the port left out; absent where it came to a group, from which nobody can answer
     */
    public record Packet(ByteBuffer payload, Endpoint sender, Optional<Endpoint> local) {}

    /** Has the kernel tell the local address of each datagram of a socket. */
    public static int tellLocal(SocketCalls calls, int socket, Family family) {
        return family == Family.INET
                ? calls.setOption(socket, IPPROTO_IP, IP_PKTINFO, 1)
                : calls.setOption(socket, IPPROTO_IPV6, IPV6_RECVPKTINFO, 1);
    }

    /**
     * recvmsg(2): the next datagram.
     *
     * @return {@link Reply.Failed} with {@code EAGAIN} when there is none
     */
    public Reply<Packet> receive(int socket) {
        int received = message.receive(socket, 0);
        if (received < 0) {
            return new Reply.Failed<>(0, -received);
        }
        var payload = new byte[received];
        message.payload().get(0, payload);
        return new Reply.Found<>(new Packet(ByteBuffer.wrap(payload), message.peer().orElseThrow(), local()));
    }

    private Optional<Endpoint> local() {
        return message.control(IPPROTO_IP, IP_PKTINFO).map(Packets::inet)
                .or(() -> message.control(IPPROTO_IPV6, IPV6_PKTINFO).map(Packets::inet6))
                .filter(local -> !local.address().isMulticast());
    }

    private static Endpoint inet(ByteBuffer info) {
        var packed = new byte[4];
        info.get(INET_LOCAL, packed);
        return new Endpoint(IpAddress.of(packed), 0, 0, 0);
    }

    private static Endpoint inet6(ByteBuffer info) {
        var packed = new byte[16];
        info.get(0, packed);
        var address = IpAddress.of(packed);
        boolean linkLocal = address.octet(0) == 0xfe && (address.octet(1) & 0xc0) == 0x80;
        return new Endpoint(address, 0, 0, linkLocal ? Integer.toUnsignedLong(info.getInt(INET6_INDEX)) : 0);
    }

    /** sendmsg(2): the payload to the packet's sender, from where the packet had come to. */
    public int answer(int socket, byte[] payload, Packet packet) {
        int control = packet.local().map(this::putLocal).orElse(0);
        return message.send(socket, payload, packet.sender(), control);
    }

    private int putLocal(Endpoint local) {
        info.clear();
        if (local.address().family() == Family.INET) {
            info.putInt(0, 0).put(INET_LOCAL, local.address().packed()).limit(INET_SIZE);
            return message.putControl(IPPROTO_IP, IP_PKTINFO, info);
        }
        info.put(0, local.address().packed()).putInt(INET6_INDEX, (int) local.scopeId());
        return message.putControl(IPPROTO_IPV6, IPV6_PKTINFO, info);
    }
}
