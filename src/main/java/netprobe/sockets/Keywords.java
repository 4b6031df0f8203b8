package netprobe.sockets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import netprobe.model.OpenSocket;
import netprobe.model.SocketFamily;
import netprobe.model.SocketState;
import netprobe.model.SocketType;
import netprobe.sockets.FilterTerm.Condition;

/** The words of filters that have one meaning, in the spellings of ss(8), netstat(8) and lsof(8); the case of letters does not matter. */
final class Keywords {

    private static final Map<String, List<Condition>> WORDS = new HashMap<>();

    private static final List<String> PROTOCOLS = List.of("tcp", "mptcp", "udp", "udplite", "icmp", "raw", "unix");

    static {
        add(Aspect.STATE, OpenSocket::isListener, "listening", "listen");
        add(Aspect.STATE, Keywords::isConnected, "connected");
        for (SocketState state : SocketState.values()) {
            if (state != SocketState.LISTEN) {
                add(Aspect.STATE, socket -> socket.state() == state, spellings(state));
            }
        }
        for (String protocol : PROTOCOLS) {
            add(Aspect.PROTOCOL, socket -> socket.kind().protocol().equals(protocol), protocol);
        }
        for (String protocol : PROTOCOLS.subList(0, PROTOCOLS.size() - 1)) {
            add(Aspect.PROTOCOL, socket -> isOf(socket, protocol, SocketFamily.INET), protocol + "4");
            add(Aspect.PROTOCOL, socket -> isOf(socket, protocol, SocketFamily.INET6), protocol + "6");
        }
        for (SocketType type : SocketType.values()) {
            add(Aspect.TYPE, socket -> socket.kind().type() == type, type.label());
        }
        add(Aspect.FAMILY, socket -> socket.kind().family() == SocketFamily.INET, "inet", "inet4", "ipv4");
        add(Aspect.FAMILY, socket -> socket.kind().family() == SocketFamily.INET6, "inet6", "ipv6");
        add(Aspect.FAMILY, socket -> socket.kind().family() == SocketFamily.UNIX, "unix", "local");
    }

    private Keywords() {}

    /** The condition of a word; of several meanings, as {@code unix} has, the one of the protocol. */
    static Optional<Condition> find(String word) {
        return WORDS.getOrDefault(normal(word), List.of()).stream().findFirst();
    }

    /** The condition of a word in one aspect. */
    static Optional<Condition> find(Aspect aspect, String word) {
        return WORDS.getOrDefault(normal(word), List.of()).stream().filter(condition -> condition.aspect() == aspect)
                .findFirst();
    }

    /** All of them. */
    static Stream<String> all() {
        return WORDS.keySet().stream().sorted();
    }

    private static String normal(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void add(Aspect aspect, Predicate<OpenSocket> holds, String... spellings) {
        for (String spelling : spellings) {
            WORDS.computeIfAbsent(spelling, _ -> new ArrayList<>()).add(new Condition(aspect, holds));
        }
    }

    private static String[] spellings(SocketState state) {
        var spellings = switch (state) {
            case ESTABLISHED -> List.of("estab");
            case SYN_RECEIVED -> List.of("syn-recv");
            case FIN_WAIT_1 -> List.of("fin-wait1", "finwait1");
            case FIN_WAIT_2 -> List.of("fin-wait2", "finwait2");
            case UNCONNECTED -> List.of("unconn", "closed");
            case BOUND -> List.of("bound-inactive");
            default -> List.<String>of();
        };
        return Stream.concat(Stream.of(state.label()), spellings.stream()).toArray(String[]::new);
    }

    private static boolean isConnected(OpenSocket socket) {
        return switch (socket.state()) {
            case LISTEN, UNCONNECTED, BOUND -> false;
            default -> true;
        };
    }

    private static boolean isOf(OpenSocket socket, String protocol, SocketFamily family) {
        return socket.kind().protocol().equals(protocol) && socket.kind().family() == family;
    }
}
