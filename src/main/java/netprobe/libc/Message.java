package netprobe.libc;

import java.nio.ByteBuffer;
import java.util.Optional;
import netprobe.libc.Scratch.Block;

/**
 * {@code struct msghdr} with all it points to: a payload, whom it is for or from, and control messages (recvmsg(2), sendmsg(2), cmsg(3)).
 * For one thread at a time.
 */
final class Message {

    private static final CFunction RECVMSG = CFunction.of("recvmsg");
    private static final CFunction SENDMSG = CFunction.of("sendmsg");

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

    private static final int CONTROL_SIZE = 512;

    private final Scratch scratch;
    private final Block header;
    private final Block name;
    private final Block vector;
    private final Block control;
    private final Block payload;

    /** A message with room for a payload of that size. */
    Message(Scratch scratch, int payloadSize) {
        this.scratch = scratch;
        this.header = scratch.allocate(HEADER_SIZE);
        this.name = scratch.allocate(Endpoint.LARGEST);
        this.vector = scratch.allocate(2 * Long.BYTES);
        this.control = scratch.allocate(CONTROL_SIZE);
        this.payload = scratch.allocate(payloadSize);
        vector.bytes().putLong(0, payload.address());
    }

    /** Its payload, from the beginning; how much of it counts is what {@link #receive} gave. */
    ByteBuffer payload() {
        return payload.bytes();
    }

    /** Whom it came from, or of an error whom the datagram was for. */
    Optional<Endpoint> peer() {
        return Endpoint.in(name.bytes());
    }

    /** recvmsg(2): the size of the payload, or the negated errno. */
    int receive(int socket, int flags) {
        name.bytes().putShort(0, (short) 0);
        vector.bytes().putLong(Long.BYTES, payload.bytes().capacity());
        describe(Endpoint.LARGEST, CONTROL_SIZE);
        int received = RECVMSG.callInt(scratch, socket, header.address(), flags);
        return received < 0 ? -scratch.errno() : received;
    }

    /** sendmsg(2) to {@code peer}, with the control messages put before: the size sent, or the negated errno. */
    int send(int socket, byte[] datagram, Endpoint peer, int controlLength) {
        payload.bytes().put(0, datagram);
        vector.bytes().putLong(Long.BYTES, datagram.length);
        describe(peer.write(name.bytes()), controlLength);
        int sent = SENDMSG.callInt(scratch, socket, header.address(), SocketCalls.MSG_NOSIGNAL);
        return sent < 0 ? -scratch.errno() : sent;
    }

    private void describe(int nameLength, int controlLength) {
        header.bytes().putLong(NAME, name.address()).putInt(NAME_LENGTH, nameLength)
                .putLong(VECTOR, vector.address()).putLong(VECTOR_LENGTH, 1).putLong(CONTROL, control.address())
                .putLong(CONTROL_LENGTH, controlLength);
    }

    /** Makes this content the only control message; gives the length for {@link #send}. */
    int putControl(int level, int type, ByteBuffer content) {
        int length = CONTENT + content.remaining();
        control.bytes().putLong(0, length).putInt(LEVEL, level).putInt(TYPE, type)
                .put(CONTENT, content, content.position(), content.remaining());
        return aligned(length);
    }

    /** The content of the first control message of that kind which came. */
    Optional<ByteBuffer> control(int level, int type) {
        var bytes = control.bytes();
        int filled = (int) header.bytes().getLong(CONTROL_LENGTH);
        for (int at = 0; at + CONTENT <= filled;) {
            int length = (int) bytes.getLong(at);
            if (bytes.getInt(at + LEVEL) == level && bytes.getInt(at + TYPE) == type) {
                return Optional.of(bytes.slice(at + CONTENT, length - CONTENT).order(bytes.order()));
            }
            at += Math.max(CONTENT, aligned(length));
        }
        return Optional.empty();
    }

    private static int aligned(int length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
