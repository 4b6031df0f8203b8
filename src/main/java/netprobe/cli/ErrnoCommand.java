package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.model.Answer;
import netprobe.model.CodeReading;
import netprobe.model.CodeReadings;
import netprobe.model.Failure.InputError;
import netprobe.model.Platform;
import netprobe.tables.CodeReader;
import netprobe.tables.Nearest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code errno}: strerror(3), gai_strerror(3) and hstrerror(3) of every platform, and what to do about it. */
final class ErrnoCommand extends LookupCommand {

    ErrnoCommand() {
        super(CommandName.ERRNO);
    }

    @Override
    String operandLabel() {
        return "CODE...";
    }

    @Override
    String operandDescription() {
        return "Symbols, in any letter case, or numbers, decimal, hexadecimal or negative, of errno, EAI_*, h_errno, Winsock and DNS "
                + "response codes. None, or -: one a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.ERROR);
    }

    @Override
    List<String> description() {
        return List.of(
                "Tells what an error code can mean: every reading of it on Linux, macOS, FreeBSD and Windows, the one for this platform "
                        + "first, with the usual causes, what to run next, and the exceptions that Python and Java make of it.",
                "A number alone says little: 61 is ECONNREFUSED on macOS and ENODATA on Linux. A negative number is read as a negated "
                        + "errno too, as the kernel and Node.js return it, and an HRESULT such as 0x8007274D by the code it wraps.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe errno ECONNREFUSED", "what it means, and what to do",
                "netprobe errno 61 -2 11001", "numbers from logs of several systems",
                "netprobe errno --short WSAETIMEDOUT", "only numbers, symbols and messages");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        // only the options that every command has
    }

    @Override
    Lookup lookup(ParseResult arguments, Console console) {
        var reader = new CodeReader(Platform.of(System.getProperty("os.name", "")));
        return operand -> read(reader, operand);
    }

    private static Answer<CodeReadings> read(CodeReader reader, String operand) {
        List<CodeReading> readings = reader.read(operand);
        return readings.isEmpty() ? Answer.failed(unknown(reader, operand)) : Answer.of(new CodeReadings(readings));
    }

    private static InputError unknown(CodeReader reader, String operand) {
        String hint = Nearest.to(operand, reader.symbols()).map(symbol -> "; did you mean " + symbol + "?").orElse("");
        return operand.isBlank()
                ? new InputError("invalid-code", "expected a symbol such as ECONNREFUSED, or a number", "errno")
                : new InputError("unknown-code", "unknown error code" + hint, "errno");
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
