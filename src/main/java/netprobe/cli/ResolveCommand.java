package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.model.Family;
import netprobe.resolve.NamePath;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code resolve}: a name's canonical name, aliases and addresses. */
final class ResolveCommand extends NameCommand {

    ResolveCommand() {
        super(CommandName.RESOLVE);
    }

    @Override
    String operandLabel() {
        return "NAME...";
    }

    @Override
    String operandDescription() {
        return "Host names; none, or -: one a line from standard input.";
    }

    @Override
    List<String> description() {
        return List.of(
                "Looks up the canonical name of a host, its aliases, and its addresses in the order in which an application tries them.",
                "With -4 this is Python's gethostbyname_ex to the letter. Otherwise getaddrinfo finds the addresses of both families, or "
                        + "of IPv6 with -6, and says why there are none; gethostbyname2 finds the names.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe resolve www.python.org", "names and addresses",
                "netprobe resolve -4 --short localhost",
                "its IPv4 addresses alone", "netprobe resolve --via jvm www.python.org",
                "what a Java application sees");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        PathOptions.add(spec);
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) throws UsageError {
        Family family = CommonOptions.family(arguments);
        NamePath path = PathOptions.path(arguments, console);
        return name -> path.forward(name, family);
    }
}
