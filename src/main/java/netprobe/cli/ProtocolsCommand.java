package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.resolve.Protocols;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code protocols}: getprotobyname(3) and getprotobynumber(3). */
final class ProtocolsCommand extends LookupCommand {

    ProtocolsCommand() {
        super(CommandName.PROTOCOLS);
    }

    @Override
    String operandLabel() {
        return "NAME|NUMBER...";
    }

    @Override
    String operandDescription() {
        return "Names, aliases, numbers or constants (IPPROTO_TCP) of protocols over IP. None, or -: one a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.PROTOCOL);
    }

    @Override
    List<String> description() {
        return List.of(
                "Looks protocols up in the system's database, /etc/protocols or whatever nsswitch.conf puts in its place, as "
                        + "getprotobyname and getprotobynumber do, and tells the constant that programs use.",
                "Where the system has no answer, IANA's registry has one, as netprobe carries it; each line says which of them it comes "
                        + "from, and a registry's date.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe protocols tcp 17", "a protocol by its name, and one by its number",
                "netprobe protocols --short IPPROTO_SCTP", "the number behind a constant");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        // only the options that every command has
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) {
        return Protocols.ofThisHost()::lookUp;
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
