package netprobe.sockets;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.SocketEnd;
import netprobe.model.SocketKind;
import netprobe.model.SocketOwner;
import netprobe.model.SocketState;
import netprobe.model.SocketType;

/**
 * The kernel's messages about unix sockets: {@code unix_diag_req} and {@code unix_diag_msg} (sock_diag(7)).
 *
 * <p>A peer is told by its number alone; its name is that of the socket with this number.
 */
final class UnixDiag {

    private static final int REQUEST = 24;
    private static final byte AF_UNIX = 1;
    private static final int ALL_STATES = -1;

    /** {@code UDIAG_SHOW_NAME}, {@code _PEER}, {@code _RQLEN} and, since Linux 5.3, {@code _UID}. */
    private static final int SHOWN = 0x1 | 0x4 | 0x10 | 0x40;

    private static final int TYPE = 1;
    private static final int STATE = 2;
    private static final int INODE = 4;
    private static final int FIXED = 16;

    private static final int NAME_ATTRIBUTE = 0;
    private static final int PEER_ATTRIBUTE = 2;
    private static final int QUEUES_ATTRIBUTE = 4;
    private static final int UID_ATTRIBUTE = 7;

    private UnixDiag() {}

    /** The question for all of them. */
    static ByteBuffer request() {
        var request = ByteBuffer.allocate(REQUEST).order(ByteOrder.nativeOrder());
        request.put(AF_UNIX).put((byte) 0).putShort((short) 0).putInt(ALL_STATES).putInt(0).putInt(SHOWN);
        return request.rewind();
    }

    /** The socket of an answer; none where its type is not of unix(7). */
    static Optional<OpenSocket> socket(ByteBuffer message) {
        return SocketType.of(message.get(TYPE)).map(type -> socket(type, message));
    }

    private static OpenSocket socket(SocketType type, ByteBuffer message) {
        var attributes = new DiagAttributes(message, FIXED);
        long inode = Integer.toUnsignedLong(message.getInt(INODE));
        String name = attributes.find(NAME_ATTRIBUTE).map(UnixDiag::name).orElse("");
        Optional<SocketEnd> peer = attributes.find(PEER_ATTRIBUTE)
                .map(bytes -> new SocketEnd.Unix("", Integer.toUnsignedLong(bytes.getInt(0))));
        Queues queues = attributes.find(QUEUES_ATTRIBUTE)
                .map(bytes -> new Queues(Integer.toUnsignedLong(bytes.getInt(0)),
                        Integer.toUnsignedLong(bytes.getInt(4))))
                .orElse(new Queues(0, 0));
        SocketOwner owner = attributes.find(UID_ATTRIBUTE).map(uid -> SocketOwner.of(uid.getInt(0), inode))
                .orElseGet(SocketOwner::unknown);
        return new OpenSocket(SocketKind.unix(type), SocketState.of(message.get(STATE)),
                new SocketEnd.Unix(name, inode),
                peer, queues, inode, owner, Optional.empty());
    }

    /** The NUL bytes of an abstract name become {@code @}, as in {@code /proc/net/unix}; a path ends at its own. */
    private static String name(ByteBuffer bytes) {
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        String name = new String(copy, UTF_8);
        if (name.startsWith("\0")) {
            return name.replace('\0', '@');
        }
        int end = name.indexOf('\0');
        return end < 0 ? name : name.substring(0, end);
    }
}
