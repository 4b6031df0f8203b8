package netprobe.sockets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import netprobe.model.OpenSocket;

/**
 * The kernel's sockets as files tell them: those of {@code /proc/net}, which every user may read.
 *
 * @param folder {@code /proc/net}
 */
record ProcTables(Path folder) {

    static ProcTables ofThisHost() {
        return new ProcTables(Path.of("/proc/net"));
    }

    /** The sockets of a table; none where the kernel has no IPv6, or not the protocol. */
    List<OpenSocket> inet(InetTable table) {
        return ProcInet.parse(table.kind(), text(table.file()));
    }

    /** The unix sockets. */
    List<OpenSocket> unix() {
        return ProcUnix.parse(text("unix"));
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file), ISO_8859_1);
        } catch (IOException absent) {
            return "";
        }
    }
}
