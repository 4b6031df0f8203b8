package netprobe.cli;

import java.util.List;
import java.util.Map;
import netprobe.model.ExitStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * One subcommand: its model for help, completions and manual page, and what it does with its operands.
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

    /** Reads the options; what is wrong with them is said before anything is looked up. */
    abstract Lookup lookup(ParseResult arguments, Console console) throws UsageError;

    /** Whether a lookup can take long, so that {@code --timeout} and {@code --jobs} mean something. */
    abstract boolean mayWait();

    /** Begins, in the background, what the command will need whatever its arguments are. */
    void prepare() {
        // most need nothing
    }

    /** The operands to answer, of those on the command line: none, or {@code -} alone, means standard input. */
    OperandSource source(List<String> operands, Console console) throws UsageError {
        boolean standardInput = operands.isEmpty() || operands.equals(List.of("-"));
        return standardInput
                ? new OperandSource.Lines(console.in(), !isToTheLetter())
                : new OperandSource.Given(operands);
    }

    /** Whether blanks around a line of standard input are part of the operand, as they are where the C library's reading is asked about. */
    boolean isToTheLetter() {
        return false;
    }

    /** Whether {@code -2} is an operand of this command rather than an unknown option. */
    boolean takesNegativeNumbers() {
        return false;
    }

    /** The whole command model. */
    final CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("netprobe " + name.label());
        spec.addPositional(
                PositionalParamSpec.builder().index("0..*").arity("0..*").type(List.class).auxiliaryTypes(String.class)
                        .paramLabel(operandLabel()).description(CommonOptions.literal(operandDescription()))
                        .hideParamSyntax(true).build());
        addOptions(spec);
        CommonOptions.addLimits(spec);
        CommonOptions.addOutput(spec);
        return spec;
    }

    /** Answers the operands. */
    final ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        Limits limits = CommonOptions.limits(arguments);
        List<String> operands = arguments.matchedPositionalValue(0, List.of());
        OperandSource source = source(operands, console);
        var task = new Task(name.label(), lookup(arguments, console), console.nanoClock());
        boolean alone = source instanceof OperandSource.Given given && given.texts().size() == 1;
        boolean sideBySide = mayWait() && limits.jobs() > 1 && !alone;
        return sideBySide || limits.isTimed()
                ? new ParallelLoop(task, output, limits).run(source)
                : new OperandLoop(task, output, mayWait()).run(source);
    }
}
