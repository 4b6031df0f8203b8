package netprobe.cli;

import java.util.ArrayList;
import java.util.List;

/** The words of {@code lab run NAME COMMAND...}: the command's own options are not for netprobe lab to read. */
final class LabWords {

    static final String EXEC = "--exec";

    private static final String END_OF_OPTIONS = "--";

    private LabWords() {}

    /** The arguments with {@code --} before the command, and {@code --exec}, where it is given, before that. */
    static List<String> translated(List<String> arguments) {
        int end = arguments.indexOf(END_OF_OPTIONS);
        int exec = arguments.indexOf(EXEC);
        if (exec >= 0 && (end < 0 || exec <= end + 1)) {
            return split(arguments, Math.min(exec, end < 0 ? exec : end), Math.max(exec, end == exec + 1 ? end : exec));
        }
        int action = end < 0 ? arguments.indexOf("run") : -1;
        int command = action + 2;
        boolean isBare = action >= 0 && command < arguments.size() && !arguments.get(command).startsWith("-");
        return isBare
                ? with(arguments.subList(0, command), List.of(END_OF_OPTIONS),
                        arguments.subList(command, arguments.size()))
                : arguments;
    }

    private static List<String> split(List<String> arguments, int from, int to) {
        return with(arguments.subList(0, from), List.of(EXEC, END_OF_OPTIONS),
                arguments.subList(to + 1, arguments.size()));
    }

    private static List<String> with(List<String> before, List<String> between, List<String> after) {
        var words = new ArrayList<>(before);
        words.addAll(between);
        words.addAll(after);
        return words;
    }
}
