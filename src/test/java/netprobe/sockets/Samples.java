package netprobe.sockets;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.AddressText;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.SocketEnd;
import netprobe.model.SocketFamily;
import netprobe.model.SocketKind;
import netprobe.model.SocketOwner;
import netprobe.model.SocketProcess;
import netprobe.model.SocketState;
import netprobe.model.SocketType;

/** Sockets made up for tests. */
final class Samples {

    private Samples() {}

    static OpenSocket tcp(SocketState state, String local) {
        return inet("tcp", SocketType.STREAM, state, local, Optional.empty());
    }

    static OpenSocket tcp(SocketState state, String local, String peer) {
        return inet("tcp", SocketType.STREAM, state, local, Optional.of(end(peer)));
    }

    static OpenSocket udp(String local) {
        return inet("udp", SocketType.DGRAM, SocketState.UNCONNECTED, local, Optional.empty());
    }

    static OpenSocket unix(SocketType type, String name) {
        return new OpenSocket(SocketKind.unix(type), SocketState.UNCONNECTED, new SocketEnd.Unix(name, 7),
                Optional.empty(),
                new Queues(0, 0), 7, SocketOwner.unknown(), Optional.empty());
    }

    /** An IPv6 socket that is kept to IPv6, or isn't. */
    static OpenSocket v6Only(OpenSocket socket, boolean only) {
        return new OpenSocket(socket.kind(), socket.state(), socket.local(), socket.peer(), socket.queues(),
                socket.inode(),
                socket.owner(), Optional.of(only));
    }

    static OpenSocket heldBy(OpenSocket socket, SocketProcess... processes) {
        return socket.ownedBy(new SocketOwner(OptionalInt.of(1000), Optional.of("ada"), Arrays.asList(processes)));
    }

    static SocketTable table(OpenSocket... sockets) {
        return new SocketTable(List.of(sockets), false);
    }

    /** {@code 127.0.0.1:80} or {@code [::1%eth0]:80}. */
    static SocketEnd.Inet end(String text) {
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, colon).replace("[", "").replace("]", "");
        int percent = host.indexOf('%');
        var bare = AddressText.pton(percent < 0 ? host : host.substring(0, percent)).orElseThrow();
        return new SocketEnd.Inet(percent < 0 ? bare : bare.within(host.substring(percent + 1)),
                Integer.parseInt(text.substring(colon + 1)));
    }

    private static OpenSocket inet(String protocol, SocketType type, SocketState state, String local,
            Optional<SocketEnd> peer) {
        var family = local.startsWith("[") ? SocketFamily.INET6 : SocketFamily.INET;
        return new OpenSocket(new SocketKind(family, type, protocol), state, end(local), peer, new Queues(0, 0), 4711,
                SocketOwner.of(1000, 4711), Optional.empty());
    }
}
