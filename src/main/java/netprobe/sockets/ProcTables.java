package netprobe.sockets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import netprobe.model.OpenSocket;
import netprobe.model.SocketFamily;
import netprobe.model.SocketKind;
import netprobe.model.SocketType;

/**
 * The kernel's sockets as files tell them: those of {@code /proc/net}, which every user may read.
 *
 * @param folder {@code /proc/net}
 */
record ProcTables(Path folder) {

    private record Table(String name, SocketType type) {}

    private static final List<Table> TABLES =
            List.of(new Table("tcp", SocketType.STREAM), new Table("udp", SocketType.DGRAM),
                    new Table("udplite", SocketType.DGRAM), new Table("icmp", SocketType.DGRAM),
                    new Table("raw", SocketType.RAW));

    static ProcTables ofThisHost() {
        return new ProcTables(Path.of("/proc/net"));
    }

    /** All sockets; a kernel without IPv6, or without one of the protocols, has no such table. */
    List<OpenSocket> read() {
        var sockets = new ArrayList<OpenSocket>();
        for (Table table : TABLES) {
            sockets.addAll(inet(table, SocketFamily.INET, table.name()));
            sockets.addAll(inet(table, SocketFamily.INET6, table.name() + "6"));
        }
        sockets.addAll(ProcUnix.parse(text("unix")));
        return sockets;
    }

    private List<OpenSocket> inet(Table table, SocketFamily family, String file) {
        return ProcInet.parse(new SocketKind(family, table.type(), table.name()), text(file));
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file), ISO_8859_1);
        } catch (IOException absent) {
            return "";
        }
    }
}
