package netprobe.libc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import netprobe.libc.Scratch.Block;

/** A question to the kernel by netlink(7) that it answers with any number of messages. */
public final class NetlinkDump {

    /** The part of the kernel that knows its sockets (sock_diag(7)). */
    public static final int NETLINK_SOCK_DIAG = 4;

    /** Every message begins with length, type, flags, number and sender. */
    private static final int HEADER = 16;
    private static final int TYPE = 4;

    private static final int NLMSG_ERROR = 2;
    private static final int NLMSG_DONE = 3;
    private static final int NLM_F_REQUEST = 0x1;
    private static final int NLM_F_DUMP = 0x300;

    private static final int AF_NETLINK = 16;
    private static final int SOCK_RAW = 3;
    private static final int SOCK_CLOEXEC = 0x80000;

    /** The kernel fills as much as is offered, and not more than this. */
    private static final int ROOM = 32 * 1024;

    private static final CFunction SOCKET = CFunction.of("socket");
    private static final CFunction SEND = CFunction.of("send");
    private static final CFunction RECV = CFunction.of("recv");
    private static final CFunction CLOSE = CFunction.of("close");

    private NetlinkDump() {}

    /**
     * Asks, and hands each answer on, without its header and in the byte order of this host; the buffer is used again for the next.
     *
     * @param protocol which part of the kernel is asked
     * @param type of the request
     * @param payload what follows its header
     * @return 0, or the errno with which the kernel refused
     */
    public static int request(int protocol, int type, ByteBuffer payload, Consumer<ByteBuffer> answers) {
        try (var scratch = new Scratch()) {
            int socket = SOCKET.callInt(scratch, AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol);
            if (socket < 0) {
                return scratch.errno();
            }
            try {
                Block request = request(scratch, type, payload);
                long sent = SEND.call(scratch, socket, request.address(), request.bytes().capacity(), 0);
                return sent < 0 ? scratch.errno() : receive(socket, scratch, answers);
            } finally {
                CLOSE.callInt(scratch, socket);
            }
        }
    }

    private static Block request(Scratch scratch, int type, ByteBuffer payload) {
        int size = HEADER + payload.remaining();
        Block request = scratch.allocate(size);
        request.bytes().putInt(size).putShort((short) type).putShort((short) (NLM_F_REQUEST | NLM_F_DUMP)).putInt(0)
                .putInt(0)
                .put(payload);
        return request;
    }

    private static int receive(int socket, Scratch scratch, Consumer<ByteBuffer> answers) {
        Block room = scratch.allocate(ROOM);
        while (true) {
            int size = RECV.callInt(scratch, socket, room.address(), ROOM, 0);
            if (size < 0) {
                return scratch.errno();
            }
            ByteBuffer messages = slice(room.bytes(), 0, size);
            for (int at = 0; at < size; at += aligned(messages.getInt(at))) {
                ByteBuffer body = slice(messages, at + HEADER, messages.getInt(at) - HEADER);
                switch (messages.getShort(at + TYPE)) {
                    case NLMSG_DONE, NLMSG_ERROR -> {
                        return body.remaining() < Integer.BYTES ? 0 : -body.getInt(0);
                    }
                    default -> answers.accept(body);
                }
            }
        }
    }

    private static ByteBuffer slice(ByteBuffer bytes, int from, int size) {
        return bytes.slice(from, size).order(ByteOrder.nativeOrder());
    }

    /** Messages begin at multiples of four. */
    private static int aligned(int length) {
        return (length + 3) & ~3;
    }
}
