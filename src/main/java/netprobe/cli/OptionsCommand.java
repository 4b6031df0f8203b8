package netprobe.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.SocketOptions;
import netprobe.observe.ConversationWish;
import netprobe.observe.Probe;
import netprobe.observe.ProbeRequest;
import netprobe.observe.Target;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code options}: what getsockopt(2) tells of a connected socket. */
final class OptionsCommand extends PairCommand {

    OptionsCommand() {
        super(CommandName.OPTIONS);
    }

    @Override
    String operandLabel() {
        return "HOST PORT";
    }

    @Override
    String operandDescription() {
        return "A host and a port, by number or name; or HOST:PORT, or a URL. None, or -: one such line after another from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST, OperandKind.SERVICE);
    }

    @Override
    List<String> description() {
        return List.of(
                "Connects over TCP to the first address of the host that is reached, and shows the options of the socket as the kernel "
                        + "gives them, beside those of a socket that was just made, and the sysctl behind the default where there is one.",
                "A star marks what connecting has changed. IP_RECVERR and IPV6_RECVERR are netprobe's own doing: it wants to hear of ICMP "
                        + "messages.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe options 127.0.0.1 53", "the options of a connection",
                "netprobe options --short localhost domain", "names and values alone");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        PathOptions.add(spec);
    }

    @Override
    PairLookup pairLookup(ParseResult arguments, Console console) throws UsageError {
        ProbeRequest like = ProbeOptions.request(arguments, console);
        var request = new ProbeRequest(like.transport(), new ProbeRequest.Order.First(), like.family(), like.path(),
                like.lookupLimit(), like.settings(), like.payloads(),
                new ConversationWish(Optional.empty(), false, Optional.empty(), Optional.empty(), true));
        var reader = new ProbeOperands(ProbeCommand::tcpPort);
        return (host, port) -> {
            List<String> words = port.map(word -> List.of(host, word)).orElse(List.of(host));
            return target(reader.read(words)).then(target -> options(request, target));
        };
    }

    private static Answer<Target> target(ProbeOperands.Reading reading) {
        Optional<String> fault = reading.refused().stream().map(ProbeOperands.Refused::expected).findFirst();
        boolean single = reading.targets().size() == 1 && reading.targets().getFirst().ports().size() == 1
                && reading.targets().getFirst().ports().getFirst().count() == 1;
        return fault.isEmpty() && single
                ? Answer.of(reading.targets().getFirst())
                : Answer.failed(
                        new InputError("invalid-operand", fault.orElse("expected one host and one port"), "read"));
    }

    private static Answer<SocketOptions> options(ProbeRequest request, Target target) {
        var report = new OptionsReport();
        try {
            new Probe(request).run(List.of(target).iterator(), report);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return report.answer();
    }
}
