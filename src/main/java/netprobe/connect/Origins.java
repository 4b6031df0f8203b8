package netprobe.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.libc.QueuedError;
import netprobe.libc.SocketCalls;
import netprobe.model.IcmpOrigin;
import netprobe.tables.IcmpTypes;

/** Reads the ICMP messages about a socket off its error queue. */
public final class Origins {

    private static final int FRAGMENTATION_NEEDED = 4;
    private static final int PACKET_TOO_BIG = 2;
    private static final int MOST = 64;

    private final SocketCalls calls;

    /**
     * A message, and what the kernel makes of it.
     *
     * @param errno which the socket fails with, or would if the message were taken for more than a hint
     */
    record Told(int errno, IcmpOrigin message) {}

    Origins(SocketCalls calls) {
        this.calls = calls;
    }

    /**
     * The message behind an errno; of several the last that has that errno, because a router may have said something else to an earlier packet.
     *
     * @param errno 0 for any: what may explain that nothing came back
     */
    Optional<Told> of(int socket, int errno) {
        return queued(socket).stream().filter(error -> error.isIcmp() && (errno == 0 || error.errno() == errno))
                .reduce((_, later) -> later).map(error -> new Told(error.errno(), origin(error)));
    }

    private List<QueuedError> queued(int socket) {
        var errors = new ArrayList<QueuedError>();
        for (var next = calls.queuedError(socket); next.isPresent() && errors.size() < MOST; next =
                calls.queuedError(socket)) {
            errors.add(next.get());
        }
        return errors;
    }

    /** The ICMP message that an error was made of. */
    public static IcmpOrigin origin(QueuedError error) {
        int version = error.origin() == QueuedError.ICMP ? 4 : 6;
        boolean tellsMtu = version == 4
                ? error.type() == 3 && error.code() == FRAGMENTATION_NEEDED
                : error.type() == PACKET_TOO_BIG;
        return new IcmpOrigin(version, error.type(), error.code(),
                IcmpTypes.name(version, error.type(), error.code()),
                tellsMtu ? Optional.of(error.value()) : Optional.empty(), error.sender());
    }
}
