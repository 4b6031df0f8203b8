package netprobe.sockets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import netprobe.model.IpAddress;
import netprobe.model.OpenSocket;
import netprobe.model.SocketEnd;
import netprobe.model.SocketOwner;
import netprobe.model.SocketProcess;
import netprobe.model.SocketState;

/**
 * The sockets of this host at one moment, with whose they are.
 *
 * @param sockets inet and unix sockets of this network namespace
 * @param isPartial whether there are processes that this user may not look into, so that sockets of theirs show none
 */
public record SocketTable(List<OpenSocket> sockets, boolean isPartial) {

    private static final Path PROC = Path.of("/proc");

    /** Copies the list. */
    public SocketTable {
        sockets = List.copyOf(sockets);
    }

    /** Asks the kernel. Without {@code /proc}, as on other platforms, there is nothing to see. */
    public static SocketTable ofThisHost() {
        List<OpenSocket> sockets = kernels();
        var processes = SocketProcesses.under(PROC);
        var users = new UserNames();
        return new SocketTable(sockets.stream().map(socket -> owned(socket, processes, users)).toList(),
                processes.isPartial());
    }

    private static List<OpenSocket> kernels() {
        var diag = new DiagTables();
        var proc = ProcTables.ofThisHost();
        var sockets = new ArrayList<OpenSocket>();
        for (InetTable table : InetTable.ALL) {
            sockets.addAll(diag.inet(table).orElseGet(() -> proc.inet(table)));
        }
        sockets.addAll(diag.unix().orElseGet(proc::unix));
        return sockets;
    }

    private static OpenSocket owned(OpenSocket socket, SocketProcesses processes, UserNames users) {
        var uid = socket.owner().uid();
        Optional<String> user = uid.isPresent() ? users.of(uid.getAsInt()) : Optional.empty();
        List<SocketProcess> holders = socket.inode() == 0 ? List.of() : processes.holding(socket.inode());
        return socket.ownedBy(new SocketOwner(uid, user, holders));
    }

    /** The same without those that a process holds alone: netprobe's own are of no interest to those who look. */
    public SocketTable without(long pid) {
        return new SocketTable(sockets.stream().filter(socket -> !isOnlyOf(pid, socket.owner().processes())).toList(),
                isPartial);
    }

    private static boolean isOnlyOf(long pid, List<SocketProcess> holders) {
        return !holders.isEmpty() && holders.stream().allMatch(holder -> holder.pid() == pid);
    }

    /**
     * The sockets that can keep another from being bound (bind(2), {@code EADDRINUSE}): of the protocol, on the port, at an address that
     * overlaps with the one wanted. Those that listen come first, those in which a connection only lingers last.
     *
     * @param protocol {@code tcp} or {@code udp}
     * @param address the one wanted; {@code ::} counts as dual stack
     */
    public List<OpenSocket> holding(String protocol, IpAddress address, int port) {
        var wanted = new AddressClaim(address, false);
        return sockets.stream().filter(socket -> socket.kind().protocol().equals(protocol))
                .filter(socket -> socket.local() instanceof SocketEnd.Inet held && held.port() == port
                        && claim(socket, held).overlaps(wanted))
                .sorted(Comparator.comparingInt(SocketTable::lateness)).toList();
    }

    private static AddressClaim claim(OpenSocket socket, SocketEnd.Inet held) {
        return new AddressClaim(held.address(), socket.v6Only().orElse(false));
    }

    private static int lateness(OpenSocket socket) {
        return socket.isListener() ? 0 : socket.state() == SocketState.TIME_WAIT ? 2 : 1;
    }
}
