package netprobe.connect.listen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.connect.listen.ListenRequest.Places;
import netprobe.libc.Endpoint;
import netprobe.libc.Packets;
import netprobe.libc.SocketCalls;
import netprobe.model.Family;
import netprobe.model.Transport;

/** Opens and binds all sockets of a listener, or none. */
final class Binding {

    private static final int EADDRINUSE = 98;
    private static final int EADDRNOTAVAIL = 99;
    private static final int EAFNOSUPPORT = 97;

    /** More than the kernel admits by default, so that its own limit counts ({@code net.core.somaxconn}). */
    private static final int BACKLOG = 1 << 16;

    /** A port that the kernel chose for one socket may be taken for another. */
    private static final int CHOICES = 16;

    private final SocketCalls calls;
    private final Places places;
    private final List<Held> held = new ArrayList<>();
    private Optional<Refused> absent = Optional.empty();

    Binding(SocketCalls calls, Places places) {
        this.calls = calls;
        this.places = places;
    }

    /**
     * A socket of the listener.
     *
     * @param socket its descriptor
     * @param local where it is bound
     * @param dualStack whether it takes IPv4 too
     */
    record Held(int socket, Transport transport, Endpoint local, boolean dualStack) {}

    /**
     * Why there is none.
     *
     * @param operation the call that failed
     */
    record Refused(Transport transport, Endpoint local, String operation, int errno) {}

    /** Binds; what was bound is closed again where something was refused. */
    Optional<Refused> bind() {
        Optional<Refused> refused = bindAll();
        for (int choice = 1; choice < CHOICES && refused.filter(this::isUnluckyChoice).isPresent(); choice++) {
            close();
            refused = bindAll();
        }
        if (refused.isPresent()) {
            close();
        }
        return refused;
    }

    /** The sockets, in the order of the places. */
    List<Held> sockets() {
        return List.copyOf(held);
    }

    /** Closes those that are open. */
    void close() {
        held.forEach(each -> calls.close(each.socket()));
        held.clear();
    }

    private boolean isUnluckyChoice(Refused refused) {
        return refused.errno() == EADDRINUSE && !held.isEmpty() && places.endpoints().getFirst().port() == 0;
    }

    private Optional<Refused> bindAll() {
        for (Endpoint endpoint : places.endpoints()) {
            for (Transport transport : places.transports()) {
                Optional<Refused> refused = bind(transport, endpoint);
                if (refused.filter(this::isLeftOut).isPresent()) {
                    absent = refused;
                } else if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        return held.isEmpty() ? absent : Optional.empty();
    }

    private boolean isLeftOut(Refused refused) {
        return places.absentLeftOut() && (refused.errno() == EADDRNOTAVAIL || refused.errno() == EAFNOSUPPORT);
    }

    private Optional<Refused> bind(Transport transport, Endpoint wanted) {
        int port = held.isEmpty() ? wanted.port() : held.getFirst().local().port();
        var local = new Endpoint(wanted.address(), port, 0, wanted.scopeId());
        int socket = calls.open(local.address().family(), type(transport));
        if (socket < 0) {
            return Optional.of(new Refused(transport, local, "socket", -socket));
        }
        boolean dualStack = prepare(socket, transport, local);
        int bound = calls.bind(socket, local);
        int listening = bound == 0 && transport == Transport.TCP ? calls.listen(socket, BACKLOG) : 0;
        if (bound < 0 || listening < 0) {
            calls.close(socket);
            return Optional.of(new Refused(transport, local, bound < 0 ? "bind" : "listen", -(bound + listening)));
        }
        held.add(new Held(socket, transport, calls.local(socket).orElse(local), dualStack));
        return Optional.empty();
    }

    private static int type(Transport transport) {
        return transport == Transport.TCP ? SocketCalls.SOCK_STREAM : SocketCalls.SOCK_DGRAM;
    }

    /**
     * Sets what has to be set before bind. {@code SO_REUSEADDR} is for TCP alone: there it lets a port be taken whose last connections only
     * linger (tcp(7)), with UDP it would take a port together with another program.
     */
    private boolean prepare(int socket, Transport transport, Endpoint local) {
        Family family = local.address().family();
        boolean dualStack = family == Family.INET6 && local.address().isUnspecified() && !places.v6Only();
        boolean takesIpv4 = dualStack || local.address().unmapped().isPresent();
        if (family == Family.INET6) {
            calls.setOption(socket, SocketCalls.IPPROTO_IPV6, SocketCalls.IPV6_V6ONLY, takesIpv4 ? 0 : 1);
        }
        if (transport == Transport.TCP) {
            calls.setOption(socket, SocketCalls.SOL_SOCKET, SocketCalls.SO_REUSEADDR, 1);
        } else {
            calls.queueErrors(socket, family);
            if (takesIpv4) {
                calls.queueErrors(socket, Family.INET);
            }
            Packets.tellLocal(calls, socket, family);
        }
        return dualStack;
    }
}
