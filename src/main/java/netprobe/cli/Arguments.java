package netprobe.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.tables.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses one command's arguments and puts picocli's complaints into one line that names the operand and what was expected. */
final class Arguments {

    static {
        // Else picocli searches every jar for Groovy, and readies converters to types that no option has: a fifth of a short run.
        System.setProperty("picocli.disable.closures", "true");
        System.setProperty("picocli.converters.excludes", "java\\..*");
    }

    private Arguments() {}

    /** A parser as every command wants it: nothing in an argument has a meaning of its own but an option's name. */
    static CommandLine parser(Command command) {
        return new CommandLine(command.spec()).setExpandAtFiles(false).setInterpolateVariables(false)
                .setOverwrittenOptionsAllowed(true)
                .setUnmatchedOptionsArePositionalParams(command.takesNegativeNumbers());
    }

    static ParseResult parse(CommandLine parser, Command command, List<String> arguments) throws UsageError {
        try {
            ParseResult result = parser.parseArgs(arguments.toArray(String[]::new));
            if (command.takesNegativeNumbers()) {
                refuseUnknownOptions(parser.getCommandSpec(), arguments);
            }
            refuseRivals(result);
            return result;
        } catch (UnmatchedArgumentException e) {
            throw unknownOption(parser.getCommandSpec(), e.getUnmatched().getFirst());
        } catch (MissingParameterException e) {
            throw withoutValue(e.getMissing().getFirst());
        } catch (ParameterException e) {
            throw withNeedlessValue(parser.getCommandSpec(), arguments)
                    .orElseGet(() -> new UsageError(String.valueOf(e.getMessage())));
        }
    }

    private static void refuseRivals(ParseResult result) throws UsageError {
        for (OptionSpec option : result.matchedOptions()) {
            for (String rival : CommonOptions.rivals(option.longestName())) {
                if (result.hasMatchedOption(rival)) {
                    throw new UsageError(option.longestName() + " and " + rival + " exclude each other");
                }
            }
        }
    }

    /** The parser doesn't say in a usable form that it met {@code --json=1}. */
    private static Optional<UsageError> withNeedlessValue(CommandSpec spec, List<String> arguments) {
        return arguments.stream().takeWhile(argument -> !argument.equals("--"))
                .filter(argument -> argument.contains("="))
                .map(argument -> spec.findOption(optionName(argument)))
                .filter(option -> option != null && option.arity().max() == 0).findFirst()
                .map(option -> new UsageError(option.longestName() + " takes no value"));
    }

    private static UsageError withoutValue(ArgSpec argument) {
        String name = argument instanceof OptionSpec option ? option.longestName() : "operand";
        String choices =
                argument.completionCandidates() == null
                        ? ""
                        : ": " + String.join(", ", argument.completionCandidates());
        return new UsageError(name + ": expected " + argument.paramLabel() + " after it" + choices);
    }

    /** Does what the parser leaves undone when it takes every unknown option for an operand. */
    private static void refuseUnknownOptions(CommandSpec spec, List<String> arguments) throws UsageError {
        for (String argument : arguments) {
            if (argument.equals("--")) {
                return;
            }
            boolean negative =
                    argument.length() > 1 && argument.charAt(0) == '-' && Character.isDigit(argument.charAt(1));
            boolean known = spec.findOption(optionName(argument)) != null;
            if (argument.startsWith("-") && argument.length() > 1 && !negative && !known) {
                throw unknownOption(spec, argument);
            }
        }
    }

    private static String optionName(String argument) {
        int equals = argument.indexOf('=');
        return equals < 0 ? argument : argument.substring(0, equals);
    }

    private static UsageError unknownOption(CommandSpec spec, String argument) {
        String typed = optionName(argument);
        Stream<String> known = spec.options().stream().flatMap(option -> Stream.of(option.names()));
        String hint =
                Nearest.to(typed, known.filter(name -> name.length() > 2)).map(name -> "; did you mean " + name + "?")
                        .orElse("; see " + spec.name() + " --help (an operand that begins with - goes after --)");
        return new UsageError("unknown option " + typed + hint);
    }
}
