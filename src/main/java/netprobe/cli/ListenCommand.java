package netprobe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.connect.listen.ListenRequest;
import netprobe.connect.listen.ListenRequest.Places;
import netprobe.connect.listen.Listener;
import netprobe.libc.Endpoint;
import netprobe.libc.LibC;
import netprobe.libc.SocketCalls;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.Family;
import netprobe.model.Transport;
import netprobe.resolve.NamePath;
import netprobe.resolve.SocketAddresses;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code listen}: the other end of a connection. */
final class ListenCommand extends Command {

    private static final int MOST = 1_000_000_000;
    private static final String ONCE = "--once";
    private static final String COUNT = "--count";

    ListenCommand() {
        super(CommandName.LISTEN);
    }

    @Override
    String operandLabel() {
        return "[ADDR] PORT";
    }

    @Override
    String operandDescription() {
        return "Where to listen: an address of this host or its name, 0.0.0.0 or :: or * for all of them, else loopback alone; and a port or "
                + "service, 0 for any port that is free.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.SERVICE, OperandKind.SERVICE);
    }

    @Override
    List<String> description() {
        return List.of(
                "Listens over TCP and UDP at once and shows who comes: each connection when it is accepted and when it ends, with how it "
                        + "ended, and each datagram.",
                "It begins with where it listens and who can reach that, and ends at Ctrl-C with how much there was. Where it may not "
                        + "listen it says who holds the port, which ports are privileged, or which addresses there are.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe listen --deadline 1s 8080", "on this host only, over TCP and UDP, for a second",
                "netprobe listen --deadline 1s --tcp --reply echo '*' 7777",
                "for everyone, and everything is sent back",
                "netprobe listen --deadline 1s --reply 'HTTP/1.0 200 OK\\r\\n\\r\\nhello\\n' 0",
                "on a port that is free, with one answer for all");
    }

    @Override
    void addOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        spec.addOption(CommonOptions.flag("TCP only.", "--tcp"));
        spec.addOption(CommonOptions.flag("UDP only.", "--udp"));
        ReplyOption.add(spec);
        spec.addOption(CommonOptions.flag("End after the first connection or datagram.", ONCE));
        spec.addOption(CommonOptions.value("N", "End after N connections and datagrams.", COUNT).build());
    }

    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    boolean needsLibC() {
        return true;
    }

    @Override
    ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        List<String> operands = operands(arguments);
        if (operands.isEmpty() || operands.size() > 2) {
            throw new UsageError("expected " + operandLabel() + ", got " + operands.size() + " operands");
        }
        String port = PortOperand.checked(operands.getLast(), 0);
        Optional<String> host = operands.size() == 2 ? Optional.of(operands.getFirst()) : Optional.empty();
        Family family = CommonOptions.family(arguments);
        List<Transport> transports = transports(arguments);
        var service = ReplyOption.service(arguments);
        var limits = new ListenRequest.Limits(count(arguments), CommonOptions.duration(arguments, "--deadline"));
        var report = new ListenReport(name().label(), String.join(" ", operands), limits,
                new Output(console, CommonOptions.renderer(arguments, console)));
        if (!LibC.available()) {
            return report.unable(LibC.absence().orElseThrow());
        }
        Answer<List<Endpoint>> endpoints = endpoints(host, port, transports, family);
        if (endpoints.value().isEmpty()) {
            return report.unknown(endpoints);
        }
        var places = new Places(endpoints.value().get(), transports, family == Family.INET6, host.isEmpty());
        return listen(new ListenRequest(places, service, limits), report, console);
    }

    private static ExitStatus listen(ListenRequest request, ListenReport report, Console console) {
        var listener = new Listener(request, report, console.nanoClock());
        console.atInterrupt().accept(() -> {
            listener.stop();
            return report.status();
        });
        listener.run();
        return report.status();
    }

    private static Answer<List<Endpoint>> endpoints(Optional<String> host, String port, List<Transport> transports,
            Family family) {
        int type = transports.size() > 1 ? 0 : type(transports.getFirst());
        var addresses = new SocketAddresses(NamePath.system(), family, type);
        if (host.isEmpty()) {
            return addresses.loopback(port);
        }
        return host.get().equals(SocketAddresses.WILDCARD)
                ? addresses.wildcard(port)
                : addresses.of(host.get(), port);
    }

    private static int type(Transport transport) {
        return transport == Transport.TCP ? SocketCalls.SOCK_STREAM : SocketCalls.SOCK_DGRAM;
    }

    /** Both, unless only one is asked for. */
    private static List<Transport> transports(ParseResult arguments) {
        var transports = new ArrayList<>(List.of(Transport.TCP, Transport.UDP));
        boolean tcp = CommonOptions.isSet(arguments, "--tcp");
        boolean udp = CommonOptions.isSet(arguments, "--udp");
        if (tcp != udp) {
            transports.remove(tcp ? Transport.UDP : Transport.TCP);
        }
        return transports;
    }

    private static Optional<Long> count(ParseResult arguments) throws UsageError {
        if (CommonOptions.isSet(arguments, ONCE)) {
            return Optional.of(1L);
        }
        return CommonOptions.wholeNumber(arguments, COUNT, MOST).map(Integer::longValue);
    }
}
