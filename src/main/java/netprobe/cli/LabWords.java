package netprobe.cli;

import java.util.ArrayList;
import java.util.List;

/** The words of {@code lab run NAME COMMAND...}: the command's own options are not for netprobe lab to read. */
final class LabWords {

    static final String EXEC = "--exec";

    private static final String END_OF_OPTIONS = "--";
    private static final String RUN = "run";

    /** The action and the name of a scenario. */
    private static final int BEFORE_COMMAND = 2;

    private LabWords() {}

    /** The arguments with {@code --} before the command, and before that {@code --exec} where it begins a command. */
    static List<String> translated(List<String> arguments) {
        int end = arguments.indexOf(END_OF_OPTIONS);
        int exec = arguments.indexOf(EXEC);
        boolean beginsCommand = exec >= BEFORE_COMMAND && (end < 0 || exec <= end + 1);
        return beginsCommand ? program(arguments, exec, end) : end < 0 ? bare(arguments) : arguments;
    }

    private static List<String> program(List<String> arguments, int exec, int end) {
        boolean isBeside = Math.abs(exec - end) == 1;
        int first = isBeside ? Math.min(exec, end) : exec;
        return with(arguments, first, List.of(EXEC, END_OF_OPTIONS), first + (isBeside ? 2 : 1));
    }

    /** Behind the name of a scenario begins a command, unless it is an option that does. */
    private static List<String> bare(List<String> arguments) {
        int command = arguments.indexOf(RUN) + BEFORE_COMMAND;
        boolean begins = arguments.contains(RUN) && command < arguments.size()
                && !arguments.get(command).startsWith("-");
        return begins ? with(arguments, command, List.of(END_OF_OPTIONS), command) : arguments;
    }

    private static List<String> with(List<String> arguments, int until, List<String> between, int from) {
        var words = new ArrayList<>(arguments.subList(0, until));
        words.addAll(between);
        words.addAll(arguments.subList(from, arguments.size()));
        return words;
    }
}
