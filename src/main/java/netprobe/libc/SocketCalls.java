package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.Optional;
import netprobe.libc.Scratch.Block;
import netprobe.model.Family;
import netprobe.model.TcpMetrics;

/**
 * The C library's functions for sockets, for one thread at a time.
 *
 * <p>Each gives what the function gives, 0 or more, or the negated errno, as the kernel itself does: what fails here is an observation, not an
 * exception. Sockets are file descriptors; all are opened non-blocking and closed on exec.
 */
public final class SocketCalls {

    public static final int SOCK_STREAM = 1;
    public static final int SOCK_DGRAM = 2;

    public static final int SOL_SOCKET = 1;
    public static final int IPPROTO_IP = 0;
    public static final int IPPROTO_TCP = 6;
    public static final int IPPROTO_IPV6 = 41;

    public static final int SO_REUSEADDR = 2;
    public static final int SO_ERROR = 4;
    public static final int SO_KEEPALIVE = 9;
    public static final int SO_LINGER = 13;
    public static final int SO_BINDTODEVICE = 25;
    public static final int IP_RECVERR = 11;
    public static final int IPV6_RECVERR = 25;
    public static final int IPV6_V6ONLY = 26;
    public static final int TCP_NODELAY = 1;
    public static final int TCP_INFO = 11;

    public static final int MSG_DONTWAIT = 0x40;
    public static final int MSG_NOSIGNAL = 0x4000;

    private static final int SHUT_WR = 1;
    private static final int SHUT_RDWR = 2;

    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;

    private static final CFunction SOCKET = CFunction.of("socket");
    private static final CFunction CONNECT = CFunction.of("connect");
    private static final CFunction BIND = CFunction.of("bind");
    private static final CFunction LISTEN = CFunction.of("listen");
    private static final CFunction ACCEPT = CFunction.of("accept4");
    private static final CFunction SHUTDOWN = CFunction.of("shutdown");
    private static final CFunction CLOSE = CFunction.of("close");
    private static final CFunction GETSOCKNAME = CFunction.of("getsockname");
    private static final CFunction GETPEERNAME = CFunction.of("getpeername");
    private static final CFunction GETSOCKOPT = CFunction.of("getsockopt");
    private static final CFunction SETSOCKOPT = CFunction.of("setsockopt");
    private static final CFunction SENDTO = CFunction.of("sendto");
    private static final CFunction RECVFROM = CFunction.of("recvfrom");

    private static final int OPTION_SIZE = 512;
    private static final int BUFFER_SIZE = 1 << 16;

    private final Scratch scratch = Scratch.lasting();
    private final Block endpoint = scratch.allocate(Endpoint.LARGEST);
    private final Block length = scratch.allocate(Integer.BYTES);
    private final Block option = scratch.allocate(OPTION_SIZE);
    private final ErrorQueue errors = new ErrorQueue(scratch);
    private Optional<Block> buffer = Optional.empty();

    /** socket(2): a descriptor. */
    public int open(Family family, int type) {
        int number = family == Family.INET ? Endpoint.AF_INET : Endpoint.AF_INET6;
        return result(SOCKET.callInt(scratch, number, type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    }

    /** connect(2): 0 when connected, most often {@code -EINPROGRESS}. */
    public int connect(int socket, Endpoint peer) {
        int size = peer.write(endpoint.bytes());
        return result(CONNECT.callInt(scratch, socket, endpoint.address(), size));
    }

    /** bind(2). */
    public int bind(int socket, Endpoint local) {
        int size = local.write(endpoint.bytes());
        return result(BIND.callInt(scratch, socket, endpoint.address(), size));
    }

    /** listen(2). */
    public int listen(int socket, int backlog) {
        return result(LISTEN.callInt(scratch, socket, backlog));
    }

    /** accept(2): the connection with its peer, of whom nobody could be asked any more had he reset it by then. */
    public Reply<Accepted> accept(int socket) {
        length.bytes().putInt(0, Endpoint.LARGEST);
        endpoint.bytes().putShort(0, (short) 0);
        int accepted = result(ACCEPT.callInt(scratch, socket, endpoint.address(), length.address(),
                SOCK_NONBLOCK | SOCK_CLOEXEC));
        return accepted < 0
                ? new Reply.Failed<>(0, -accepted)
                : new Reply.Found<>(new Accepted(accepted, Endpoint.in(endpoint.bytes()).orElseThrow()));
    }

    /**
     * A connection that was accepted.
     *
     * @param socket a descriptor
     * @param peer the other end
     */
    public record Accepted(int socket, Endpoint peer) {}

    /** shutdown(2) of the sending side. */
    public int shutdownOutput(int socket) {
        return result(SHUTDOWN.callInt(scratch, socket, SHUT_WR));
    }

    /** shutdown(2) of both sides, which also wakes whoever waits for the socket. */
    public int shutdown(int socket) {
        return result(SHUTDOWN.callInt(scratch, socket, SHUT_RDWR));
    }

    /** close(2). */
    public int close(int socket) {
        return result(CLOSE.callInt(scratch, socket));
    }

    /** close(2) such that TCP resets the connection instead of ending it in order (socket(7), {@code SO_LINGER} of 0 s). */
    public int abort(int socket) {
        option.bytes().putInt(0, 1).putInt(Integer.BYTES, 0);
        SETSOCKOPT.callInt(scratch, socket, SOL_SOCKET, SO_LINGER, option.address(), 2 * Integer.BYTES);
        return close(socket);
    }

    /** getsockname(2): where the socket is bound; none where it isn't. */
    public Optional<Endpoint> local(int socket) {
        return name(GETSOCKNAME, socket);
    }

    /** getpeername(2): whom it is connected to; none where it isn't. */
    public Optional<Endpoint> peer(int socket) {
        return name(GETPEERNAME, socket);
    }

    private Optional<Endpoint> name(CFunction function, int socket) {
        length.bytes().putInt(0, Endpoint.LARGEST);
        endpoint.bytes().putShort(0, (short) 0);
        int done = function.callInt(scratch, socket, endpoint.address(), length.address());
        return done < 0 ? Optional.empty() : Endpoint.in(endpoint.bytes());
    }

    /** getsockopt(2) of an option that is an {@code int}; an option's value may be negative, so a failure is told as such. */
    public Reply<Integer> option(int socket, int level, int name) {
        option.bytes().putInt(0, 0);
        int size = readOption(socket, level, name, Integer.BYTES);
        return size < 0 ? new Reply.Failed<>(0, -size) : new Reply.Found<>(option.bytes().getInt(0));
    }

    /** getsockopt(2) of an option that is a struct or a string: as many bytes as the kernel gave, at most 512. */
    public Reply<byte[]> structure(int socket, int level, int name) {
        int size = readOption(socket, level, name, OPTION_SIZE);
        if (size < 0) {
            return new Reply.Failed<>(0, -size);
        }
        var bytes = new byte[size];
        option.bytes().get(0, bytes);
        return new Reply.Found<>(bytes);
    }

    private int readOption(int socket, int level, int name, int room) {
        length.bytes().putInt(0, room);
        int done = GETSOCKOPT.callInt(scratch, socket, level, name, option.address(), length.address());
        return done < 0 ? -scratch.errno() : length.bytes().getInt(0);
    }

    /** setsockopt(2) of an option that is an {@code int}. */
    public int setOption(int socket, int level, int name, int value) {
        option.bytes().putInt(0, value);
        return result(SETSOCKOPT.callInt(scratch, socket, level, name, option.address(), Integer.BYTES));
    }

    /** setsockopt(2) of an option that is a struct or a string of at most 512 bytes. */
    public int setOption(int socket, int level, int name, byte[] value) {
        option.bytes().put(0, value);
        return result(SETSOCKOPT.callInt(scratch, socket, level, name, option.address(), value.length));
    }

    /** The socket's pending error, which is cleared by asking: an errno, 0 for none ({@code SO_ERROR}). */
    public int error(int socket) {
        return option(socket, SOL_SOCKET, SO_ERROR).either(errno -> errno, Reply.Failed::errno);
    }

    /** What TCP knows of the connection ({@code TCP_INFO}); none of a socket that isn't TCP's. */
    public Optional<TcpMetrics> metrics(int socket) {
        return structure(socket, IPPROTO_TCP, TCP_INFO).either(TcpInfo::metrics, _ -> Optional.empty());
    }

    /** How many bytes sent over a TCP connection the peer has acknowledged (Linux 4.1). */
    public long acknowledged(int socket) {
        return structure(socket, IPPROTO_TCP, TCP_INFO).either(TcpInfo::acknowledged, _ -> 0L);
    }

    /** Has the kernel queue ICMP messages about this socket, for {@link #queuedError}; any user may. */
    public int queueErrors(int socket, Family family) {
        return family == Family.INET
                ? setOption(socket, IPPROTO_IP, IP_RECVERR, 1)
                : setOption(socket, IPPROTO_IPV6, IPV6_RECVERR, 1);
    }

    /** Takes the next error off the queue; none when it is empty. */
    public Optional<QueuedError> queuedError(int socket) {
        return errors.next(socket);
    }

    /** The beginning of the datagram that the last queued error is about; an ICMP message need not quote any of it. */
    public ByteBuffer quoted() {
        return errors.quoted();
    }

    /** send(2), without a signal where the peer has gone: how many bytes were taken. */
    public int send(int socket, byte[] bytes, int from, int count) {
        var memory = buffer();
        int most = Math.min(count, BUFFER_SIZE);
        memory.bytes().put(0, bytes, from, most);
        return result(SENDTO.callInt(scratch, socket, memory.address(), most, MSG_NOSIGNAL, 0, 0));
    }

    /** sendto(2): the whole datagram. */
    public int sendTo(int socket, byte[] datagram, Endpoint peer) {
        var memory = buffer();
        memory.bytes().put(0, datagram);
        int size = peer.write(endpoint.bytes());
        return result(SENDTO.callInt(scratch, socket, memory.address(), datagram.length, MSG_NOSIGNAL,
                endpoint.address(), size));
    }

    /** recv(2): how many bytes were put at {@code from}; 0 at the end of a stream. */
    public int receive(int socket, byte[] bytes, int from, int room) {
        var memory = buffer();
        int received =
                result(RECVFROM.callInt(scratch, socket, memory.address(), Math.min(room, BUFFER_SIZE), 0, 0, 0));
        if (received > 0) {
            memory.bytes().get(0, bytes, from, received);
        }
        return received;
    }

    /**
     * recvfrom(2): one datagram with its sender.
     *
     * @return {@link Reply.Failed} with {@code EAGAIN} when there is none
     */
    public Reply<Datagram> receiveFrom(int socket) {
        var memory = buffer();
        length.bytes().putInt(0, Endpoint.LARGEST);
        endpoint.bytes().putShort(0, (short) 0);
        int received = result(RECVFROM.callInt(scratch, socket, memory.address(), BUFFER_SIZE, 0, endpoint.address(),
                length.address()));
        if (received < 0) {
            return new Reply.Failed<>(0, -received);
        }
        var bytes = new byte[received];
        memory.bytes().get(0, bytes);
        return new Reply.Found<>(new Datagram(ByteBuffer.wrap(bytes), Endpoint.in(endpoint.bytes())));
    }

    /**
     * One datagram.
     *
     * @param payload all of it, from its beginning to its limit
     * @param sender whom it came from
     */
    public record Datagram(ByteBuffer payload, Optional<Endpoint> sender) {}

    private Block buffer() {
        if (buffer.isEmpty()) {
            buffer = Optional.of(scratch.allocate(BUFFER_SIZE));
        }
        return buffer.get();
    }

    private int result(int returned) {
        return returned < 0 ? -scratch.errno() : returned;
    }
}
