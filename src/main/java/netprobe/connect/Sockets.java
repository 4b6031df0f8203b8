package netprobe.connect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.OptionalLong;
import netprobe.connect.Handshake.Step;
import netprobe.libc.Endpoint;
import netprobe.libc.LocalNames;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt.Goal;
import netprobe.model.IpAddress;

/** Opens sockets of the C library that queue their errors, and binds them to their source. */
final class Sockets {

    private final SocketCalls calls;
    private final Source source;
    private final PacketLimits limits;

    Sockets(SocketCalls calls, Source source, PacketLimits limits) {
        this.calls = calls;
        this.source = source;
        this.limits = limits;
    }

    /**
     * Opens a socket and connects it: the first step that failed, or else the last.
     *
     * <p>On this host the kernel may choose the goal's own port for this end too, which connects the socket with itself (RFC 9293, section
     * 3.5, has TCP do so): nobody listens there. Then there is another, which can't have that port while the first has it.
     */
    Step connect(Goal goal, int type, Endpoint peer) {
        Step first = connectOnce(goal, type, peer);
        if (first.failed() || !calls.local(first.socket()).equals(Optional.of(peer))) {
            return first;
        }
        Step second = connectOnce(goal, type, peer);
        calls.abort(first.socket());
        return second;
    }

    private Step connectOnce(Goal goal, int type, Endpoint peer) {
        Step opened = open(goal, type);
        return opened.failed() ? opened : new Step(opened.socket(), "connect", calls.connect(opened.socket(), peer));
    }

    private Step open(Goal goal, int type) {
        int socket = calls.open(goal.address().family(), type);
        if (socket < 0) {
            return new Step(socket, "socket", socket);
        }
        Optional<Step> refused = bindToInterface(socket).or(() -> bindToAddress(socket));
        if (refused.isEmpty()) {
            // without it, what the kernel tells of a failure is still the errno
            calls.queueErrors(socket, goal.address().family());
            limits.hold(calls, socket, goal.address().family());
        }
        return refused.orElse(new Step(socket, "socket", 0));
    }

    private Optional<Step> bindToInterface(int socket) {
        return source.interfaceName()
                .map(name -> new Step(socket, "setsockopt",
                        calls.setOption(socket, SocketCalls.SOL_SOCKET, SocketCalls.SO_BINDTODEVICE,
                                name.getBytes(UTF_8))))
                .filter(Step::failed);
    }

    private Optional<Step> bindToAddress(int socket) {
        return source.address().map(address -> new Step(socket, "bind", calls.bind(socket, endpoint(address, 0))))
                .filter(Step::failed);
    }

    /** The socket address; a scope that no interface has is none, which the kernel then refuses. */
    static Endpoint endpoint(IpAddress address, int port) {
        return new Endpoint(address.within(""), port, 0, scope(address.scope()));
    }

    private static long scope(String scope) {
        if (scope.isEmpty()) {
            return 0;
        }
        OptionalLong index = LocalNames.indexOf(scope);
        return index.isPresent() || !scope.chars().allMatch(Character::isDigit)
                ? index.orElse(0)
                : Long.parseLong(scope);
    }
}
