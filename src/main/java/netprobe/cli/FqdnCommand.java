package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.resolve.QualifiedLookup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code fqdn}: fully qualified domain names. */
final class FqdnCommand extends NameCommand {

    FqdnCommand() {
        super(CommandName.FQDN);
    }

    @Override
    String operandLabel() {
        return "[NAME...]";
    }

    @Override
    String operandDescription() {
        return "Names or addresses; none: this host; -: one a line from standard input.";
    }

    @Override
    List<String> description() {
        return List.of(
                "Finds the fully qualified name of a host as Python's getfqdn does: a reverse lookup of its first address, of whose names "
                        + "the first with a dot is taken.",
                "A name that can't be looked up is given back as it is, and a note says why.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe fqdn", "this host's name", "netprobe fqdn localhost", "another's");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        PathOptions.add(spec);
    }

    @Override
    OperandSource source(List<String> operands, Console console) throws UsageError {
        return operands.isEmpty() ? new OperandSource.Given(List.of("")) : super.source(operands, console);
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) throws UsageError {
        return new QualifiedLookup(PathOptions.path(arguments, console))::of;
    }
}
