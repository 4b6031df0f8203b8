package netprobe.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import netprobe.model.Answer;
import netprobe.model.ExitStatus;
import netprobe.model.ServiceMatches;
import netprobe.model.Transport;
import netprobe.observe.Probe;
import netprobe.observe.ProbeRequest;
import netprobe.observe.Target;
import netprobe.resolve.Services;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code probe}: which ports of which addresses can be reached, and why the others can't. */
final class ProbeCommand extends Command {

    ProbeCommand() {
        super(CommandName.PROBE);
    }

    @Override
    String operandLabel() {
        return "HOST PORT...";
    }

    @Override
    String operandDescription() {
        return "A host and its ports: numbers, names, ranges such as 8000-8100, or several with commas. Or any number of HOST:PORT and URLs. "
                + "None, or -: one such line after another from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST, OperandKind.SERVICE);
    }

    @Override
    List<String> description() {
        return List.of(
                "Connects to every address of the host, on every port, side by side, and tells of each whether it was reached, or by which "
                        + "errno it was not, and who said so: the host itself, or the sender of an ICMP message.",
                "What went wrong has a cause, with what to do next. A port that answers nothing proves nothing: over UDP it is called silent.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe probe localhost 22 80 https", "three ports of every address of localhost",
                "netprobe probe --short 127.0.0.1 1-1024", "the ports that are open",
                "netprobe probe --udp 127.0.0.1 53", "ask a name server over UDP");
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
    void addOptions(CommandSpec spec) {
        ProbeOptions.add(spec);
        CommonOptions.addFamily(spec);
        PathOptions.add(spec);
    }

    @Override
    ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        ProbeRequest request = ProbeOptions.request(arguments, console);
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        var printer = new ProbePrinter(output, new Progress(console), request.order(),
                !CommonOptions.isSet(arguments, "--json"));
        var reader = new ProbeOperands(name -> port(name, request.transport()));
        if (request.isOfJava()) {
            printer.note(
                    "Java's sockets were taken, which tell neither who sent an ICMP message nor what TCP measured");
        }
        Iterator<Target> targets = targets(operands(arguments), console, reader, printer);
        console.atInterrupt().accept(printer::end);
        try {
            new Probe(request).run(targets, printer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return printer.end();
    }

    private static Iterator<Target> targets(List<String> operands, Console console, ProbeOperands reader,
            ProbePrinter printer) {
        if (operands.isEmpty() || operands.equals(List.of("-"))) {
            return new TargetLines(new OperandSource.Lines(console.in(), true).operands(() -> {}), reader, printer);
        }
        ProbeOperands.Reading reading = reader.read(operands);
        reading.refused().forEach(printer::refused);
        reading.targets().forEach(printer::expect);
        return reading.targets().iterator();
    }

    /** The port of a service over TCP. */
    static OptionalInt tcpPort(String name) {
        return port(name, Transport.TCP);
    }

    private static OptionalInt port(String name, Transport transport) {
        String protocol = transport == Transport.UDP ? "udp" : "tcp";
        Answer<ServiceMatches> found = Services.ofThisHost().lookUp(name + '/' + protocol);
        return found.value().map(matches -> OptionalInt.of(matches.services().getFirst().port()))
                .orElse(OptionalInt.empty());
    }
}
