package netprobe.sockets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.model.OpenSocket;
import netprobe.model.OpenSocket.Queues;
import netprobe.model.SocketEnd;
import netprobe.model.SocketKind;
import netprobe.model.SocketOwner;
import netprobe.model.SocketState;
import netprobe.model.SocketType;

/**
 * The table {@code unix} in {@code /proc/net} (proc_pid_net(5)): {@code Num RefCount Protocol Flags Type St Inode Path}.
 *
 * <p>The kernel writes a path as it is. A line break in it can't be told from the end of the line, except that what follows doesn't begin
 * as a socket does; peers, queues and owners are not told.
 */
final class ProcUnix {

    private static final Pattern ROW =
            Pattern.compile(
                    "(?m)^[0-9A-Fa-f]+: [0-9A-F]{8} [0-9A-F]{8} ([0-9A-F]{8}) ([0-9A-F]{4}) ([0-9A-F]{2}) +([0-9]+)");

    /** {@code __SO_ACCEPTCON}: listen(2) was called. */
    private static final int LISTENS = 0x10000;

    private static final int SS_CONNECTING = 2;
    private static final int SS_CONNECTED = 3;
    private static final int SS_DISCONNECTING = 4;

    private ProcUnix() {}

    /** The sockets of the table, whose bytes are given as characters; types that are not of unix(7) are passed over. */
    static List<OpenSocket> parse(String table) {
        var sockets = new ArrayList<OpenSocket>();
        Matcher row = ROW.matcher(table);
        boolean more = row.find();
        while (more) {
            int pathStart = row.end();
            var found = row.toMatchResult();
            more = row.find();
            String path = table.substring(pathStart, more ? row.start() : table.length());
            SocketType.of(Integer.parseInt(found.group(2), 16))
                    .ifPresent(type -> sockets.add(socket(type, Integer.parseUnsignedInt(found.group(1), 16),
                            Integer.parseInt(found.group(3), 16),
                            new SocketEnd.Unix(name(path), Long.parseLong(found.group(4))))));
        }
        return sockets;
    }

    private static OpenSocket socket(SocketType type, int flags, int state, SocketEnd.Unix local) {
        return new OpenSocket(SocketKind.unix(type), state(flags, state), local, Optional.empty(), new Queues(0, 0),
                local.inode(), SocketOwner.unknown(), Optional.empty());
    }

    /** One blank parts the path from the inode, and the line's end follows it. */
    private static String name(String rest) {
        String path = rest.startsWith(" ") ? rest.substring(1) : rest;
        String whole = path.endsWith("\n") ? path.substring(0, path.length() - 1) : path;
        return new String(whole.getBytes(ISO_8859_1), UTF_8);
    }

    private static SocketState state(int flags, int state) {
        if ((flags & LISTENS) != 0) {
            return SocketState.LISTEN;
        }
        return switch (state) {
            case SS_CONNECTING -> SocketState.SYN_SENT;
            case SS_CONNECTED -> SocketState.ESTABLISHED;
            case SS_DISCONNECTING -> SocketState.CLOSING;
            default -> SocketState.UNCONNECTED;
        };
    }
}
