package netprobe.sockets;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The attributes behind the fixed part of a netlink message (netlink(7)): each a length, a type and its bytes, at multiples of four.
 *
 * @param message all of it
 * @param start where the fixed part ends
 */
record DiagAttributes(ByteBuffer message, int start) {

    private static final int HEADER = 4;

    /** The bytes of the first attribute of a type, in the byte order of this host. */
    Optional<ByteBuffer> find(int type) {
        int at = start;
        while (at + HEADER <= message.limit()) {
            int length = Short.toUnsignedInt(message.getShort(at));
            if (length < HEADER || at + length > message.limit()) {
                return Optional.empty();
            }
            if (Short.toUnsignedInt(message.getShort(at + 2)) == type) {
                return Optional.of(message.slice(at + HEADER, length - HEADER).order(ByteOrder.nativeOrder()));
            }
            at += (length + 3) & ~3;
        }
        return Optional.empty();
    }
}
