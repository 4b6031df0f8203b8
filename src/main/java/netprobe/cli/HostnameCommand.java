package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.resolve.LocalHostLookup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code hostname}: this host's names and addresses. */
final class HostnameCommand extends NameCommand {

    HostnameCommand() {
        super(CommandName.HOSTNAME);
    }

    @Override
    String operandLabel() {
        return "";
    }

    @Override
    String operandDescription() {
        return "None: it is about this host.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of();
    }

    @Override
    List<String> description() {
        return List.of(
                "Shows what this host calls itself (gethostname), its fully qualified name (getfqdn), and its addresses by interface, "
                        + "each with who can reach a listener on it.",
                "Dual stack means that one IPv6 socket can serve IPv4 clients too.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe hostname", "names and addresses", "netprobe hostname --short", "the name alone");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        PathOptions.add(spec);
    }

    @Override
    OperandSource source(List<String> operands, Console console) throws UsageError {
        if (!operands.isEmpty()) {
            throw new UsageError(operands.getFirst() + ": expected no operand; netprobe fqdn takes names");
        }
        return new OperandSource.Given(List.of(""));
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) throws UsageError {
        var lookup = new LocalHostLookup(PathOptions.path(arguments, console), CommonOptions.family(arguments));
        return _ -> lookup.get();
    }
}
