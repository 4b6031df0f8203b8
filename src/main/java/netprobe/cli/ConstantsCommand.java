package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.model.Answer;
import netprobe.model.Constant;
import netprobe.model.ConstantList;
import netprobe.model.Failure.InputError;
import netprobe.tables.Constants;
import netprobe.tables.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code constants}: the socket API's constants and their values on each platform. */
final class ConstantsCommand extends LookupCommand {

    private static final String ALL = "*";

    ConstantsCommand() {
        super(CommandName.CONSTANTS);
    }

    @Override
    String operandLabel() {
        return "[PREFIX|NAME|NUMBER...]";
    }

    @Override
    String operandDescription() {
        return "Prefixes (AI_), names with or without their prefix, patterns ('SO_*BUF*') in any letter case, or values. None: every "
                + "constant; -: one a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.CONSTANT);
    }

    @Override
    List<String> description() {
        return List.of(
                "Shows constants of the socket API with their values on Linux, macOS and Windows, and what each means: address "
                        + "families, socket types, protocols, levels, options, and the flags of messages, getaddrinfo and getnameinfo.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe constants AI_", "every flag of getaddrinfo",
                "netprobe constants SO_REUSEADDR 'TCP_KEEP*'", "an option by its name, and some by a pattern",
                "netprobe constants --short AF_INET6", "the value on Linux");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        // only the options that every command has
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) {
        return ConstantsCommand::find;
    }

    private static Answer<ConstantList> find(String operand) {
        List<Constant> constants = Constants.matching(operand);
        return constants.isEmpty() ? Answer.failed(unknown(operand)) : Answer.of(new ConstantList(constants));
    }

    private static InputError unknown(String operand) {
        String hint = Nearest.to(operand, Constants.all().map(Constant::name))
                .map(name -> "; did you mean " + name + "?").orElse("");
        return operand.isBlank()
                ? new InputError("invalid-constant", "expected a prefix such as AI_, a name, a pattern or a number",
                        "constants")
                : new InputError("unknown-constant", "unknown constant" + hint, "constants");
    }

    /** Unlike elsewhere, no operand is a request by itself. */
    @Override
    OperandSource source(List<String> operands, Console console) throws UsageError {
        return operands.isEmpty() ? new OperandSource.Given(List.of(ALL)) : super.source(operands, console);
    }

    @Override
    boolean mayWait() {
        return false;
    }

    @Override
    boolean takesNegativeNumbers() {
        return true;
    }
}
