package netprobe.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.libc.LibC;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.NameInfo;
import netprobe.resolve.NameInfoLookup;
import netprobe.resolve.NameInfoLookup.Request;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code nameinfo}: getnameinfo(3), every flag of it. */
final class NameinfoCommand extends PairCommand {

    private static final String FLOW_INFO = "--flow-info";
    private static final String SCOPE_ID = "--scope-id";

    /** The flow label's 20 bits (RFC 8200, section 3), as Python has it. */
    private static final long LARGEST_FLOW_INFO = 0xfffff;
    private static final long LARGEST_SCOPE_ID = 0xffff_ffffL;

    NameinfoCommand() {
        super(CommandName.NAMEINFO);
    }

    @Override
    String operandLabel() {
        return "ADDR [PORT]";
    }

    @Override
    String operandDescription() {
        return "A numeric address, with %scope if need be, and a port number (0 if there is none). None, or - alone: ADDR and PORT a line "
                + "from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.OPEN, OperandKind.OPEN);
    }

    @Override
    List<String> description() {
        return List.of(
                "Calls getnameinfo: the name of the host that has an address, and the name of the service on a port.",
                "What has no name is shown by number, unless NI_NAMEREQD forbids it.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe nameinfo 127.0.0.1 80", "host and service",
                "netprobe nameinfo --flags NI_DGRAM ::1 514",
                "the service on a UDP port", "netprobe nameinfo --flags numerichost,numericserv fe80::1%lo 80",
                "numbers only");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        SymbolOption.NAME_FLAGS.addRepeatable(spec, "NI,...",
                "Flags, such as NI_NUMERICHOST, numerichost or 1; may be given again.");
        spec.addOption(
                CommonOptions.value("N", "Flow information of an IPv6 address, 0 to 1048575.", FLOW_INFO).build());
        spec.addOption(
                CommonOptions.value("N", "Scope of an IPv6 address by number, instead of %scope.", SCOPE_ID).build());
    }

    @Override
    PairLookup pairLookup(ParseResult arguments, Console console) throws UsageError {
        int flags = SymbolOption.NAME_FLAGS.union(arguments);
        long flowInfo = number(arguments, FLOW_INFO, LARGEST_FLOW_INFO).orElse(0);
        OptionalLong scopeId = number(arguments, SCOPE_ID, LARGEST_SCOPE_ID);
        // now, so that the time of the first lookup is its own
        LibC.prepare();
        return (address, port) -> isInteger(port.orElse("0"))
                ? NameInfoLookup.of(new Request(address, port.orElse("0"), flowInfo, scopeId, flags))
                : Answer.<NameInfo>failed(
                        new InputError("invalid-port", "expected a port number after the address", "read"));
    }

    private static OptionalLong number(ParseResult arguments, String option, long largest) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, option);
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        boolean digits = !text.get().isEmpty() && text.get().length() <= 10
                && text.get().chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || Long.parseLong(text.get()) > largest) {
            throw UsageError.badValue(option, text.get(), "a whole number from 0 to " + largest);
        }
        return OptionalLong.of(Long.parseLong(text.get()));
    }

    private static boolean isInteger(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        return text.length() > start && text.length() <= 11
                && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }
}
