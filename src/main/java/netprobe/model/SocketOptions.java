package netprobe.model;

import java.util.List;

/**
 * The options of a connected socket.
 *
 * @param local its own end, {@code address:port}; empty where it could not be told
 * @param peer the other end
 * @param options in the order of the layers: socket, TCP, IP
 */
public record SocketOptions(String local, String peer, List<SocketOption> options) implements Payload {

    /** Copies the list. */
    public SocketOptions {
        options = List.copyOf(options);
    }
}
