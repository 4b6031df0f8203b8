package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.resolve.Services;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code services}: getservbyname(3) and getservbyport(3). */
final class ServicesCommand extends LookupCommand {

    ServicesCommand() {
        super(CommandName.SERVICES);
    }

    @Override
    String operandLabel() {
        return "NAME|PORT|URL...";
    }

    @Override
    String operandDescription() {
        return "Service names, ports, ranges of ports such as 20-25, each with /tcp, /udp or another protocol where only that one is "
                + "meant, and URLs, whose scheme is looked up. None, or -: one a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.SERVICE);
    }

    @Override
    List<String> description() {
        return List.of(
                "Looks services up in the system's database, /etc/services or whatever nsswitch.conf puts in its place, as "
                        + "getservbyname and getservbyport do, over every protocol.",
                "Where the system has no answer, IANA's registry has one, as netprobe carries it; each line says which of them it comes "
                        + "from, and a registry's date.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe services http https", "the ports of two services",
                "netprobe services 53/udp 20-25", "what runs on a port, and on a range of them",
                "netprobe services --short gopher://gopher.floodgap.com/", "the port that a URL leads to");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        // only the options that every command has
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) {
        return Services.ofThisHost()::lookUp;
    }

    /** The name service switch may ask a directory over the network. */
    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    boolean takesNegativeNumbers() {
        return true;
    }
}
