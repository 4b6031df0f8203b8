package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.Payload;
import netprobe.model.PrintedAddress;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code ntop}: inet_ntop(3). */
final class NtopCommand extends ConversionCommand {

    NtopCommand() {
        super(CommandName.NTOP);
    }

    @Override
    String operandLabel() {
        return "HEX...";
    }

    @Override
    String operandDescription() {
        return "Addresses in network byte order: 8 hexadecimal digits for IPv4, 32 for IPv6; spaces and colons between bytes are ignored. "
                + "None, or -: one a line from standard input.";
    }

    @Override
    List<String> description() {
        return List.of(
                "Converts addresses from binary, given in hexadecimal, to text, exactly as inet_ntop does: for IPv6 the longest run "
                        + "of zero groups becomes ::, in lower case.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe ntop 2002ac10010a1234021e52fffe74040e", "an IPv6 address",
                "netprobe ntop 'c0 00 02 01'",
                "an IPv4 address, as a packet dump shows it");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) throws UsageError {
        Family family = CommonOptions.family(arguments);
        return operand -> convert(operand, family);
    }

    private Answer<Payload> convert(String text, Family family) {
        return PackedText.parse(text).filter(address -> family.admits(address.family()))
                .map(address -> Answer.<Payload>of(new PrintedAddress(address.family(), address.text())))
                .orElseGet(() -> refused(PackedText.fault(text, family)));
    }
}
