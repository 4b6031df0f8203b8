package netprobe.connect;

import java.util.OptionalInt;

/**
 * A connection through the C library. There is but one socket of it, which is closed once, whoever does that first: the descriptor's number may be
 * another's afterwards.
 */
record DescriptorConnection(DescriptorSocket socket) implements Connection {

    @Override
    public OptionalInt descriptor() {
        return OptionalInt.of(socket.descriptor());
    }

    @Override
    public void close() {
        socket.close();
    }
}
