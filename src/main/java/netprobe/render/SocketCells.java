package netprobe.render;

import java.util.List;
import java.util.Optional;
import netprobe.model.Family;
import netprobe.model.ListedSocket;
import netprobe.model.OpenSocket;
import netprobe.model.Protocol;
import netprobe.model.SocketEnd;
import netprobe.model.SocketFamily;
import netprobe.model.SocketOwner;
import netprobe.model.SocketProcess;
import netprobe.model.SocketType;
import netprobe.tables.ProtocolIndex;

/** The cells of a socket's row. */
final class SocketCells {

    private static final int MOST_PROCESSES = 2;
    private static final String NOBODY = "*";

    private SocketCells() {}

    /** Of a listener in the network. */
    static List<String> listener(ListedSocket listed) {
        OpenSocket socket = listed.socket();
        return List.of(protocol(socket), socket.state().symbol(), Long.toString(socket.queues().receive()),
                Long.toString(socket.queues().send()), local(socket), user(socket.owner()), processes(socket.owner()),
                listed.reachable().orElse(""));
    }

    /** Of any other. */
    static List<String> other(ListedSocket listed) {
        OpenSocket socket = listed.socket();
        return List.of(protocol(socket), socket.state().symbol(), Long.toString(socket.queues().receive()),
                Long.toString(socket.queues().send()), local(socket), peer(socket), user(socket.owner()),
                processes(socket.owner()));
    }

    /** {@code tcp}; of a unix socket also what it carries. */
    static String protocol(OpenSocket socket) {
        boolean unix = socket.kind().family() == SocketFamily.UNIX;
        return unix ? "unix " + socket.kind().type().label() : socket.kind().protocol();
    }

    /** Its own end. */
    static String local(OpenSocket socket) {
        return end(socket, socket.local());
    }

    /** The other end, or that there is none. */
    static String peer(OpenSocket socket) {
        return socket.peer().map(peer -> end(socket, peer)).orElse(NOBODY);
    }

    private static String end(OpenSocket socket, SocketEnd end) {
        return switch (end) {
            case SocketEnd.Unix unix -> name(unix);
            case SocketEnd.Inet inet -> host(inet) + ":" + (socket.kind().type() == SocketType.RAW
                    ? protocolOverIp(inet.port())
                    : Integer.toString(inet.port()));
        };
    }

    /** A socket without a name is known by its number, and one that was not yet accepted has none. */
    private static String name(SocketEnd.Unix end) {
        String number = end.inode() == 0 ? NOBODY : "[" + end.inode() + "]";
        return end.name().isEmpty() ? number : end.name();
    }

    private static String host(SocketEnd.Inet end) {
        String text = end.address().text();
        return end.address().family() == Family.INET6 ? "[" + text + "]" : text;
    }

    private static String protocolOverIp(int number) {
        Optional<Protocol> protocol = ProtocolIndex.iana().byNumber(number);
        return protocol.map(Protocol::name).orElse(Integer.toString(number));
    }

    private static String user(SocketOwner owner) {
        return owner.user().orElse(owner.uid().isPresent() ? Integer.toUnsignedString(owner.uid().getAsInt()) : "-");
    }

    private static String processes(SocketOwner owner) {
        List<SocketProcess> processes = owner.processes();
        if (processes.isEmpty()) {
            return "-";
        }
        String shown = String.join(", ", processes.stream().limit(MOST_PROCESSES)
                .map(process -> process.name() + " (" + process.pid() + ", " + process.fd() + ")").toList());
        int more = processes.size() - MOST_PROCESSES;
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}
