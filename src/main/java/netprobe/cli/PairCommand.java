package netprobe.cli;

import java.util.List;
import java.util.Optional;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.Payload;
import picocli.CommandLine.ParseResult;

/** A command whose request is one or two words: operands together on the command line, or a line of standard input. */
abstract class PairCommand extends NameCommand {

    private static final String WHITE_SPACE = "\\s+";

    PairCommand(CommandName name) {
        super(name);
    }

    /** What is done with each pair. */
    @FunctionalInterface
    interface PairLookup {
        Answer<? extends Payload> of(String first, Optional<String> second);
    }

    /** Reads the options. */
    abstract PairLookup pairLookup(ParseResult arguments, Console console) throws UsageError;

    @Override
    final OperandSource source(List<String> operands, Console console) throws UsageError {
        if (operands.size() > 2) {
            throw new UsageError("expected " + operandLabel() + ", got " + operands.size()
                    + " operands; many requests go to standard input, "
                    + "one a line");
        }
        return operands.size() == 2
                ? new OperandSource.Given(List.of(String.join(" ", operands)))
                : super.source(operands, console);
    }

    @Override
    final Lookup lookup(ParseResult arguments, Console console) throws UsageError {
        PairLookup lookup = pairLookup(arguments, console);
        List<String> operands = arguments.matchedPositionalValue(0, List.of());
        boolean onCommandLine = !operands.isEmpty() && !operands.equals(List.of("-"));
        return onCommandLine
                ? _ -> lookup.of(operands.getFirst(), operands.stream().skip(1).findFirst())
                : line -> ofLine(lookup, line);
    }

    private Answer<? extends Payload> ofLine(PairLookup lookup, String line) {
        String[] words = line.strip().split(WHITE_SPACE, -1);
        return words.length > 2
                ? Answer.<Payload>failed(new InputError("too-many-words", "expected " + operandLabel(), "read"))
                : lookup.of(words[0], words.length == 2 ? Optional.of(words[1]) : Optional.empty());
    }
}
