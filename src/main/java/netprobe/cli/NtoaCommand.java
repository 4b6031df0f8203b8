package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.Payload;
import netprobe.model.PrintedAddress;
import picocli.CommandLine.ParseResult;

/** {@code ntoa}: inet_ntoa(3). */
final class NtoaCommand extends ConversionCommand {

    NtoaCommand() {
        super(CommandName.NTOA);
    }

    @Override
    String operandLabel() {
        return "HEX...";
    }

    @Override
    String operandDescription() {
        return "IPv4 addresses in network byte order as 8 hexadecimal digits; spaces and colons between bytes are ignored. None, or -: one a "
                + "line from standard input.";
    }

    @Override
    List<String> description() {
        return List
                .of("Converts IPv4 addresses from binary, given in hexadecimal, to text, exactly as inet_ntoa does.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe ntoa 7f000001", "127.0.0.1");
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) {
        return operand -> PackedText.parse(operand).filter(address -> address.family() == Family.INET)
                .map(address -> Answer.<Payload>of(new PrintedAddress(Family.INET, address.text())))
                .orElseGet(() -> refused(PackedText.fault(operand, Family.INET)));
    }
}
