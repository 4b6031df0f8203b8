package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.resolve.ReverseLookup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code reverse}: an address's name, and whether the name leads back to the address. */
final class ReverseCommand extends NameCommand {

    ReverseCommand() {
        super(CommandName.REVERSE);
    }

    @Override
    String operandLabel() {
        return "ADDR...";
    }

    @Override
    String operandDescription() {
        return "IPv4 or IPv6 addresses, or names, which stand for their first address; none, or -: one a line from standard input.";
    }

    @Override
    List<String> description() {
        return List.of("Looks up the names of the host that has an address, as gethostbyaddr does.",
                "The name is then looked up itself: confirmed means that it has the address (forward-confirmed reverse DNS), which mail "
                        + "servers ask for, and without which a name proves nothing.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe reverse 127.0.0.1", "the name of an address",
                "netprobe reverse --short 127.0.0.1 ::1",
                "names alone");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        PathOptions.add(spec);
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) throws UsageError {
        return new ReverseLookup(PathOptions.path(arguments, console))::of;
    }
}
