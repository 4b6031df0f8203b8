package netprobe.cli;

import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import netprobe.host.InterfaceAddresses;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.Family;
import netprobe.model.Service;
import netprobe.model.SocketList;
import netprobe.resolve.Services;
import netprobe.sockets.Reach;
import netprobe.sockets.SocketFilter;
import netprobe.sockets.SocketSearch;
import netprobe.sockets.SocketTable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sockets}: what ss(8), netstat(8) and lsof(8) show of this host's sockets, and who can reach them. */
final class SocketsCommand extends Command {

    /** What is asked for when nothing is said. */
    private static final String ALL = "*";

    SocketsCommand() {
        super(CommandName.SOCKETS);
    }

    @Override
    String operandLabel() {
        return "[FILTER...]";
    }

    @Override
    String operandDescription() {
        return "KEY=VALUE, or a value alone whose form says what it is: a port (:443, 443, :8000-8100), an address (127.0.0.1, "
                + "127.0.0.0/8, 127.0.0.1:443), a unix socket (/run/a.sock, @name), a keyword (listening, time-wait, tcp, inet6), or "
                + "else a service or a process (https, nginx). None: every socket.";
    }

    @Override
    List<String> description() {
        return List.of(
                "Shows the sockets of this network namespace: TCP, UDP, raw and unix, with state, queues, both ends, the user who made "
                        + "them and the processes that hold them, and for each that waits for clients who can reach it.",
                "Filters on the same thing are alternatives, those on different things must all hold: tcp udp :53 is TCP or UDP, and on "
                        + "port 53. Ports, addresses and names are those of either end. KEY is state, port, address, process (or pid), "
                        + "user (or uid), protocol, type, family, path or inode, and VALUE may be several, separated by commas; the "
                        + "options say the same. In names of processes and paths * is any text.",
                "As with ss -l, listening includes UDP sockets that take datagrams from anyone. The queues of a TCP listener are the "
                        + "connections that wait to be accepted, and how many may. Of processes that this user may not look into "
                        + "nothing is seen but their sockets' user; how many those are is said at the end.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe sockets listening", "who waits for clients, and who can reach them",
                "netprobe sockets udp :53", "who holds a port",
                "netprobe sockets --short tcp 127.0.0.0/8", "TCP on loopback, the ends alone");
    }

    @Override
    void addOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        SocketFilters.addOptions(spec);
    }

    /** The database of users may be a directory in the network. */
    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        Limits limits = CommonOptions.limits(arguments);
        List<String> asked = SocketFilters.texts(arguments);
        SocketFilter filter = SocketFilters.read(asked, SocketsCommand::ports);
        var task = new Task(name().label(), _ -> search(filter, SocketFilters.hint(asked)), console.nanoClock());
        var source = new OperandSource.Given(List.of(asked.isEmpty() ? ALL : String.join(" ", asked)));
        return limits.isTimed()
                ? new ParallelLoop<>(task, output, limits).run(() -> source.operands(() -> {}), source.isStream())
                : new OperandLoop<>(task, output, mayWait()).run(source.operands(output::flush));
    }

    private static Answer<SocketList> search(SocketFilter filter, String hint) {
        try {
            var reach = new Reach(InterfaceAddresses.of(Family.ANY));
            var table = SocketTable.ofThisHost().without(ProcessHandle.current().pid());
            return new SocketSearch(filter, reach, hint).in(table);
        } catch (SocketException e) {
            throw new IllegalStateException("the JVM can't list this host's interfaces", e);
        }
    }

    /** The ports of a service over any protocol; none where nobody knows it. */
    private static Set<Integer> ports(String service) {
        return Services.ofThisHost().lookUp(service).value().stream().flatMap(matches -> matches.services().stream())
                .map(Service::port).collect(Collectors.toSet());
    }
}
