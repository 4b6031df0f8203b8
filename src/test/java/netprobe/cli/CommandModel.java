package netprobe.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages say of one command: a view of the very model that the command's arguments are parsed by. */
public final class CommandModel {

    private final CommandName name;
    private final Command command;

    private CommandModel(CommandName name) {
        this.name = name;
        this.command = name.create();
    }

    /** Every command, in the order of the help. */
    public static List<CommandModel> all() {
        return Arrays.stream(CommandName.values()).map(CommandModel::new).toList();
    }

    /** Their names. */
    public static List<String> names() {
        return Arrays.stream(CommandName.values()).map(CommandName::label).toList();
    }

    /** As typed. */
    public String name() {
        return name.label();
    }

    /** What it does, without a full stop. */
    public String summary() {
        return name.summary();
    }

    /** The command line in general. */
    public String synopsis() {
        return HelpText.synopsis(command);
    }

    /** What stands for the operands in the synopsis; empty where there are none. */
    public String operandLabel() {
        return command.operandLabel();
    }

    /** What the operands are. */
    public String operandDescription() {
        return command.operandDescription();
    }

    /** What each operand names, by its place; the last one's kind is also that of those after it where {@link #operandsRepeat}. */
    public List<OperandKind> operandKinds() {
        return command.operandKinds();
    }

    /** Whether there can be any number of operands. */
    public boolean operandsRepeat() {
        return command.operandLabel().contains("...");
    }

    /** Whether it asks name servers or the system, and so may have to wait. */
    public boolean asksOthers() {
        return command.mayWait();
    }

    /** Paragraphs. */
    public List<String> description() {
        return command.description();
    }

    /** The command's own options, then those of every command. */
    public List<OptionModel> options() {
        return OptionModel.of(command.spec());
    }

    /** Command lines and what they show. */
    public Map<String, String> examples() {
        return command.examples();
    }

    /** What is said against arguments that it can't be run with; they are parsed, and nothing is run. */
    public Optional<String> complaint(List<String> arguments) {
        Command fresh = name.create();
        try {
            Arguments.parse(Arguments.parser(fresh), fresh, fresh.translated(arguments));
            return Optional.empty();
        } catch (UsageError e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What {@code --help} shows on a terminal of that width. */
    String help(int width) {
        return HelpText.of(command, width);
    }
}
