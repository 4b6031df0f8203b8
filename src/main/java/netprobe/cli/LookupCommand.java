package netprobe.cli;

import java.util.List;
import netprobe.model.ExitStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command that answers its operands one by one: each on the command line or each line of standard input comes to one result. */
abstract class LookupCommand extends Command {

    LookupCommand(CommandName name) {
        super(name);
    }

    /** Reads the options; what is wrong with them is said before anything is looked up. */
    abstract Lookup lookup(ParseResult arguments, Console console) throws UsageError;

    /** Adds the options that are this command's alone. */
    abstract void addOwnOptions(CommandSpec spec);

    @Override
    final void addOptions(CommandSpec spec) {
        addOwnOptions(spec);
        CommonOptions.addLimits(spec);
    }

    /** The operands to answer, of those on the command line: none, or {@code -} alone, means standard input. */
    OperandSource source(List<String> operands, Console console) throws UsageError {
        boolean standardInput = operands.isEmpty() || operands.equals(List.of("-"));
        return standardInput
                ? new OperandSource.Lines(console.in(), !isToTheLetter())
                : new OperandSource.Given(operands);
    }

    /** The same, where the options have a say in it. */
    OperandSource source(ParseResult arguments, Console console) throws UsageError {
        return source(operands(arguments), console);
    }

    /** Whether blanks around a line of standard input are part of the operand, as they are where the C library's reading is asked about. */
    boolean isToTheLetter() {
        return false;
    }

    @Override
    final ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        Limits limits = CommonOptions.limits(arguments);
        OperandSource source = source(arguments, console);
        var task = new Task(name().label(), lookup(arguments, console), console.nanoClock());
        boolean alone = source instanceof OperandSource.Given given && given.texts().size() == 1;
        boolean sideBySide = mayWait() && limits.jobs() > 1 && !alone;
        return sideBySide || limits.isTimed()
                ? new ParallelLoop<>(task, output, limits).run(() -> source.operands(() -> {}), source.isStream())
                : new OperandLoop<>(task, output, mayWait()).run(source.operands(output::flush));
    }
}
