package netprobe.sockets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netprobe.model.IpAddress;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;
import netprobe.model.SocketOwner;
import netprobe.model.SocketProcess;

/** The listeners of this host by protocol and port, to tell which of them takes what another seems to serve. */
final class Listeners {

    private static final int MOST_NAMED = 3;

    private record Place(String protocol, int port) {}

    private record Listener(OpenSocket socket, AddressClaim claim) {

        /** Whether the kernel prefers it to another for the addresses they share: its address is more specific. */
        boolean isBefore(Listener other) {
            boolean specific = other.claim.includes(claim.address()) && !claim.includes(other.claim.address());
            return specific && !claim.address().isMulticast() && !isOfSameProcesses(other);
        }

        private boolean isOfSameProcesses(Listener other) {
            List<Integer> own = pids(socket.owner());
            return !own.isEmpty() && own.equals(pids(other.socket.owner()));
        }

        private static List<Integer> pids(SocketOwner owner) {
            return owner.processes().stream().map(SocketProcess::pid).distinct().toList();
        }

        String words() {
            IpAddress address = claim.address();
            return (address.isUnspecified() ? "IPv4" : address.text()) + " leads to " + socket.holder();
        }
    }

    private final Map<Place, List<Listener>> places = new HashMap<>();

    Listeners(List<OpenSocket> sockets) {
        for (OpenSocket socket : sockets) {
            if (socket.isListener() && socket.local() instanceof SocketEnd.Inet end) {
                places.computeIfAbsent(place(socket, end), _ -> new ArrayList<>(1)).add(listener(socket, end));
            }
        }
    }

    /** What a wildcard hides: {@code 127.0.0.1 leads to nginx (pid 812)} for each other listener that is preferred there. */
    List<String> preferredTo(OpenSocket socket, SocketEnd.Inet end) {
        var asked = listener(socket, end);
        if (!end.address().isUnspecified()) {
            return List.of();
        }
        List<String> words = places.getOrDefault(place(socket, end), List.of()).stream()
                .filter(other -> other.isBefore(asked)).map(Listener::words).distinct().toList();
        return words.size() <= MOST_NAMED
                ? words
                : List.of(String.join(", ", words.subList(0, MOST_NAMED)),
                        (words.size() - MOST_NAMED) + " more are taken too");
    }

    private static Place place(OpenSocket socket, SocketEnd.Inet end) {
        return new Place(socket.kind().protocol(), end.port());
    }

    private static Listener listener(OpenSocket socket, SocketEnd.Inet end) {
        return new Listener(socket, new AddressClaim(end.address(), socket.v6Only().orElse(false)));
    }
}
