package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.PackedAddress;
import netprobe.model.Payload;
import picocli.CommandLine.ParseResult;

/** {@code aton}: inet_aton(3). */
final class AtonCommand extends ConversionCommand {

    AtonCommand() {
        super(CommandName.ATON);
    }

    @Override
    String operandLabel() {
        return "ADDR...";
    }

    @Override
    String operandDescription() {
        return "IPv4 addresses of one to four parts, each decimal, octal (010) or hexadecimal (0x8); none, or -: one a line from standard "
                + "input.";
    }

    @Override
    List<String> description() {
        return List.of(
                "Converts IPv4 addresses from text to binary, shown in hexadecimal, exactly as inet_aton does: the last part fills "
                        + "the bytes that are left, so 127.1 is 127.0.0.1, and a leading 0 means octal. White space ends the address, and what "
                        + "follows it is ignored.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe aton 127.1 010.0.0.1 0x7f000001",
                "what the C library makes of short, octal and hexadecimal forms");
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) {
        return operand -> AddressText.aton(operand)
                .map(address -> Answer.<Payload>of(new PackedAddress(address.family(), address.hex())))
                .orElseGet(() -> refused(
                        "expected an IPv4 address of one to four parts, decimal, octal (0…) or hexadecimal (0x…)"));
    }
}
