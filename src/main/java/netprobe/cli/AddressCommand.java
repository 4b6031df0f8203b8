package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.address.AddressExplainer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code address}: what kind of address it is, and how others read it. */
final class AddressCommand extends LookupCommand {

    AddressCommand() {
        super(CommandName.ADDRESS);
    }

    @Override
    String operandLabel() {
        return "ADDR...";
    }

    @Override
    String operandDescription() {
        return "IPv4 or IPv6 addresses in any form that some program reads, also with a prefix length (/24), a scope (%eth0), in "
                + "brackets, or with a port; none, or -: one a line from standard input.";
    }

    @Override
    List<String> description() {
        return List.of(
                "Tells what kind of address it is: its entry in IANA's special-purpose, multicast and address-space registries with the RFC, "
                        + "its scope, the IPv4 address, the hardware address or the tunnel it carries, its solicited-node group and its reverse "
                        + "name.",
                "Some texts are read differently by the C library, Java, Python and browsers: 010.0.0.1 is 8.0.0.1 for some and 10.0.0.1 for "
                        + "others. Then each reading is shown, and a note says what to write instead.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe address 2002:ac10:10a:1234:21e:52ff:fe74:40e",
                "a 6to4 address with a hardware address in it",
                "netprobe address 010.0.0.1", "an address that programs read differently",
                "netprobe address --short 192.0.2.1 ff02::fb", "only what the registries call them");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        // only the options that every command has
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) {
        return AddressExplainer::explain;
    }

    @Override
    boolean mayWait() {
        return false;
    }
}
