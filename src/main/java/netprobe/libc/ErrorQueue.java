package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.Optional;

/** recvmsg(2) with {@code MSG_ERRQUEUE}: the ICMP messages that came about a socket, which any user may read of his own sockets. */
final class ErrorQueue {

    private static final int MSG_ERRQUEUE = 0x2000;

    // struct sock_extended_err, behind which stands the sender's socket address
    private static final int ERROR_SIZE = 16;
    private static final int ORIGIN = 4;
    private static final int ICMP_TYPE = 5;
    private static final int ICMP_CODE = 6;
    private static final int INFO = 8;

    private static final int PAYLOAD_SIZE = 64;

    private final Message message;
    private int quoted;

    ErrorQueue(Scratch scratch) {
        this.message = new Message(scratch, PAYLOAD_SIZE);
    }

    /** The next error of the socket's queue. */
    Optional<QueuedError> next(int socket) {
        int received = message.receive(socket, MSG_ERRQUEUE | SocketCalls.MSG_DONTWAIT);
        quoted = Math.max(0, received);
        if (received < 0) {
            return Optional.empty();
        }
        return message.control(SocketCalls.IPPROTO_IP, SocketCalls.IP_RECVERR)
                .or(() -> message.control(SocketCalls.IPPROTO_IPV6, SocketCalls.IPV6_RECVERR)).map(this::read);
    }

    /** The beginning of the datagram that the last error is about, as much of it as was sent back. */
    ByteBuffer quoted() {
        return message.payload().slice(0, quoted);
    }

    private QueuedError read(ByteBuffer error) {
        var offender = error.slice(ERROR_SIZE, error.remaining() - ERROR_SIZE).order(error.order());
        return new QueuedError(error.getInt(0), error.get(ORIGIN), Byte.toUnsignedInt(error.get(ICMP_TYPE)),
                Byte.toUnsignedInt(error.get(ICMP_CODE)), error.getInt(INFO),
                Endpoint.in(offender).map(Endpoint::address), message.peer());
    }
}
