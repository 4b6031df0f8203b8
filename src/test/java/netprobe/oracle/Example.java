package netprobe.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A {@code console} block of the documentation: command lines after {@code $}, each followed by what it writes.
 *
 * <p>{@code …} in an output stands for anything within its line, and alone on a line for any lines.
 *
 * @param firstLine where in the file the first line inside the fence is, counted from 0
 * @param steps the commands
 */
record Example(int firstLine, List<Step> steps) {

    private static final String OPENING = "```console";
    private static final String CLOSING = "```";
    private static final Pattern NETPROBE = Pattern.compile("(?m)(^|[|;&(] *)(\\./)?netprobe( |$)");

    /**
     * One command.
     *
     * @param command as typed; it goes on in a further line after a final backslash
     * @param output standard output and standard error as they come, by lines
     */
    record Step(String command, List<String> output) {

        /** The lines that show this step. */
        List<String> shown() {
            var lines = new ArrayList<>(("$ " + command).lines().toList());
            lines.addAll(output);
            return lines;
        }

        /** Whether these lines are what is shown, time taken aside. */
        boolean matches(List<String> actual) {
            return Pattern.compile(pattern(), Pattern.DOTALL).matcher(text(actual)).matches();
        }

        private String pattern() {
            var whole = Pattern.quote(text(output)).replace("\n…\n", "\n\\E(.*\n)?\\Q").replace("…", "\\E[^\n]*\\Q");
            return whole.replaceAll("\"took_ms\":[0-9.]+", "\"took_ms\":\\\\E[0-9.]+\\\\Q");
        }

        private static String text(List<String> lines) {
            return "\n" + String.join("\n", lines) + "\n";
        }
    }

    /** All examples of a file that run netprobe; blocks with other commands alone, such as those that install, are not ours to run. */
    static List<Example> of(List<String> lines) {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(OPENING)) {
                int end = lines.subList(i, lines.size()).indexOf(CLOSING) + i;
                examples.add(new Example(i + 1, steps(lines.subList(i + 1, end))));
                i = end;
            }
        }
        examples.removeIf(
                example -> example.steps().stream().noneMatch(step -> NETPROBE.matcher(step.command()).find()));
        return examples;
    }

    private static List<Step> steps(List<String> block) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < block.size();) {
            if (!block.get(i).startsWith("$ ")) {
                throw new AssertionError("expected a line that starts with $: " + block.get(i));
            }
            var command = new StringBuilder(block.get(i++).substring(2));
            while (command.toString().endsWith("\\")) {
                command.append('\n').append(block.get(i++));
            }
            int from = i;
            while (i < block.size() && !block.get(i).startsWith("$ ")) {
                i++;
            }
            steps.add(new Step(command.toString(), List.copyOf(block.subList(from, i))));
        }
        return steps;
    }

    /** How many lines of the file this is. */
    int length() {
        return steps.stream().mapToInt(step -> step.shown().size()).sum();
    }
}
