package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.libc.LibC;
import netprobe.model.EndStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * One subcommand: its model for help, completions and manual page, and what it does with its arguments.
 *
 * <p>Only the command asked for is ever built, since building all of them would show at every start.
 */
abstract class Command {

    private final CommandName name;

    Command(CommandName name) {
        this.name = name;
    }

    final CommandName name() {
        return name;
    }

    /** The label of the operands in the synopsis, such as {@code NAME...}. */
    abstract String operandLabel();

    /** What the operands are, in a sentence. */
    abstract String operandDescription();

    /** What each operand names, by its place; the last one's kind is also that of those after it. */
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.OPEN);
    }

    /** Paragraphs for the help and the manual page. */
    abstract List<String> description();

    /** Command lines and what they show, for the help and the manual page; each is run by a test. */
    abstract Map<String, String> examples();

    /** Adds the options that are not every command's. */
    abstract void addOptions(CommandSpec spec);

    /** Whether it asks others, so that it can take long. */
    abstract boolean mayWait();

    /** Whether it will need the C library whatever its arguments are. */
    boolean needsLibC() {
        return false;
    }

    /** Begins, in the background, what takes long and will be needed. */
    final void prepare() {
        if (needsLibC()) {
            Thread.ofPlatform().daemon().name("prepare").start(LibC::prepare);
        }
    }

    /** Whether {@code -2} is an operand of this command rather than an unknown option. */
    boolean takesNegativeNumbers() {
        return false;
    }

    /** The arguments as the parser is to see them: what users of another program type out of habit may stand for an option. */
    List<String> translated(List<String> arguments) throws UsageError {
        return arguments;
    }

    /** The whole command model. */
    final CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("netprobe " + name.label());
        spec.addPositional(
                PositionalParamSpec.builder().index("0..*").arity("0..*").type(List.class).auxiliaryTypes(String.class)
                        .paramLabel(operandLabel()).description(CommonOptions.literal(operandDescription()))
                        .hideParamSyntax(true).build());
        addOptions(spec);
        CommonOptions.addOutput(spec);
        return spec;
    }

    /** The operands of the command line. */
    static List<String> operands(ParseResult arguments) {
        return arguments.matchedPositionalValue(0, List.of());
    }

    /** Does what the arguments ask; what is wrong with them is said before anything else is done. */
    abstract EndStatus run(ParseResult arguments, Console console) throws UsageError;
}
