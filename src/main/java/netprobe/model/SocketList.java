package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * The sockets of this host that were asked for.
 *
 * @param sockets listeners first, then by protocol, port and address
 */
public record SocketList(List<ListedSocket> sockets) implements Payload {

    /** Copies the list. */
    public SocketList {
        sockets = List.copyOf(sockets);
    }

    @Override
    public Optional<List<? extends Payload>> parts() {
        return Optional.of(sockets);
    }
}
