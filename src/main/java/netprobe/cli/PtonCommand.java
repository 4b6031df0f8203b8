package netprobe.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.PackedAddress;
import netprobe.model.Payload;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code pton}: inet_pton(3). */
final class PtonCommand extends ConversionCommand {

    PtonCommand() {
        super(CommandName.PTON);
    }

    @Override
    String operandLabel() {
        return "ADDR...";
    }

    @Override
    String operandDescription() {
        return "IPv4 or IPv6 addresses in presentation form; none, or -: one a line from standard input.";
    }

    @Override
    List<String> description() {
        return List.of(
                "Converts addresses from text to binary, shown in hexadecimal, exactly as inet_pton does: IPv4 in four decimal "
                        + "parts without leading zeros, IPv6 as in RFC 4291. For what inet_aton takes beyond that, see netprobe aton.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe pton 192.0.2.1 2001:db8::1", "each family by its notation",
                "netprobe pton --short ::ffff:192.0.2.1",
                "the hexadecimal form alone");
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
        boolean six = family == Family.ANY ? text.indexOf(':') >= 0 : family == Family.INET6;
        Optional<IpAddress> address = six ? AddressText.pton6(text) : AddressText.pton4(text);
        return address.map(found -> Answer.<Payload>of(new PackedAddress(found.family(), found.hex())))
                .orElseGet(() -> refused(six ? AddressFault.ofIpv6(text) : AddressFault.ofIpv4(text)));
    }
}
