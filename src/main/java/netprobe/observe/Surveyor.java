package netprobe.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netprobe.host.Interfaces;
import netprobe.model.Attempt;
import netprobe.model.IpAddress;
import netprobe.model.LocalNetwork;
import netprobe.model.OpenSocket;
import netprobe.model.Outcome;
import netprobe.model.SocketEnd;
import netprobe.model.Surroundings;
import netprobe.sockets.SocketTable;
import org.jspecify.annotations.Nullable;

/** Looks at what surrounds attempts that fail: each thing once, and only when the first attempt needs it. */
final class Surveyor {

    private static final LocalNetwork UNSEEN = new LocalNetwork(List.of(), true, Set.of());

    private final Set<IpAddress> answering = new HashSet<>();
    private @Nullable LocalNetwork network;
    private @Nullable Map<Integer, List<OpenSocket>> listeners;

    /** Learns from an attempt that ended, in whatever order they end. */
    void learn(Attempt attempt) {
        boolean answered = attempt.outcome().isReached()
                || attempt.outcome() == Outcome.REFUSED && attempt.icmp().isEmpty();
        if (answered) {
            answering.add(attempt.goal().address());
        }
    }

    /** What surrounds an attempt. */
    Surroundings around(Attempt attempt) {
        if (attempt.failure().isEmpty()) {
            return new Surroundings(UNSEEN, false, List.of());
        }
        LocalNetwork here = network();
        IpAddress address = attempt.goal().address();
        List<OpenSocket> waiting =
                here.isOwn(address)
                        ? listeners().getOrDefault(attempt.goal().port(), List.of()).stream()
                                .filter(socket -> socket.kind().protocol()
                                        .equals(attempt.goal().transport().label()))
                                .toList()
                        : List.of();
        return new Surroundings(here, answering.contains(address), waiting);
    }

    private LocalNetwork network() {
        if (network == null) {
            network = Interfaces.now();
        }
        return network;
    }

    private Map<Integer, List<OpenSocket>> listeners() {
        if (listeners == null) {
            listeners = byPort(SocketTable.ofThisHost().sockets());
        }
        return listeners;
    }

    private static Map<Integer, List<OpenSocket>> byPort(List<OpenSocket> sockets) {
        var byPort = new HashMap<Integer, List<OpenSocket>>();
        for (OpenSocket socket : sockets) {
            if (socket.isListener() && socket.local() instanceof SocketEnd.Inet end) {
                byPort.computeIfAbsent(end.port(), _ -> new ArrayList<>()).add(socket);
            }
        }
        return byPort;
    }
}
