package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.Optional;
import netprobe.libc.Scratch.Block;

/** recvmsg(2) with {@code MSG_ERRQUEUE}: the ICMP messages that came about a socket, which any user may read of his own sockets. */
final class ErrorQueue {

    private static final CFunction RECVMSG = CFunction.of("recvmsg");
    private static final int MSG_ERRQUEUE = 0x2000;

    // struct msghdr
    private static final int HEADER_SIZE = 56;
    private static final int NAME = 0;
    private static final int NAME_LENGTH = 8;
    private static final int VECTOR = 16;
    private static final int VECTOR_LENGTH = 24;
    private static final int CONTROL = 32;
    private static final int CONTROL_LENGTH = 40;

    // struct cmsghdr
    private static final int LEVEL = 8;
    private static final int TYPE = 12;
    private static final int CONTENT = 16;
    private static final int ALIGNMENT = 8;

    // struct sock_extended_err, behind which stands the sender's socket address
    private static final int ERROR_SIZE = 16;
    private static final int ORIGIN = 4;
    private static final int ICMP_TYPE = 5;
    private static final int ICMP_CODE = 6;
    private static final int INFO = 8;

    private static final int CONTROL_SIZE = 512;
    private static final int PAYLOAD_SIZE = 64;

    private final Scratch scratch;
    private final Block header;
    private final Block control;
    private final Block vector;
    private final Block name;
    private final Block payload;

    ErrorQueue(Scratch scratch) {
        this.scratch = scratch;
        this.header = scratch.allocate(HEADER_SIZE);
        this.control = scratch.allocate(CONTROL_SIZE);
        this.vector = scratch.allocate(2 * Long.BYTES);
        this.name = scratch.allocate(Endpoint.LARGEST);
        this.payload = scratch.allocate(PAYLOAD_SIZE);
        vector.bytes().putLong(0, payload.address()).putLong(Long.BYTES, PAYLOAD_SIZE);
    }

    /** The next error of the socket's queue. */
    Optional<QueuedError> next(int socket) {
        header.bytes().putLong(NAME, name.address()).putInt(NAME_LENGTH, Endpoint.LARGEST)
                .putLong(VECTOR, vector.address()).putLong(VECTOR_LENGTH, 1).putLong(CONTROL, control.address())
                .putLong(CONTROL_LENGTH, CONTROL_SIZE);
        int received = RECVMSG.callInt(scratch, socket, header.address(), MSG_ERRQUEUE | SocketCalls.MSG_DONTWAIT);
        return received < 0 ? Optional.empty() : error((int) header.bytes().getLong(CONTROL_LENGTH));
    }

    private Optional<QueuedError> error(int filled) {
        var bytes = control.bytes();
        for (int at = 0; at + CONTENT <= filled;) {
            int length = (int) bytes.getLong(at);
            if (isError(bytes.getInt(at + LEVEL), bytes.getInt(at + TYPE))) {
                return Optional.of(read(bytes.slice(at + CONTENT, length - CONTENT).order(bytes.order())));
            }
            at += Math.max(CONTENT, (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        }
        return Optional.empty();
    }

    private static boolean isError(int level, int type) {
        return level == SocketCalls.IPPROTO_IP && type == SocketCalls.IP_RECVERR
                || level == SocketCalls.IPPROTO_IPV6 && type == SocketCalls.IPV6_RECVERR;
    }

    private static QueuedError read(ByteBuffer error) {
        var offender = error.slice(ERROR_SIZE, error.remaining() - ERROR_SIZE).order(error.order());
        return new QueuedError(error.getInt(0), error.get(ORIGIN), Byte.toUnsignedInt(error.get(ICMP_TYPE)),
                Byte.toUnsignedInt(error.get(ICMP_CODE)), error.getInt(INFO),
                Endpoint.in(offender).map(Endpoint::address));
    }
}
