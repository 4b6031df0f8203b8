package netprobe.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help pages: an overview, and one page a command, from the same models as completions and manual pages. */
final class HelpText {

    private static final String USAGE = "Usage: ";

    private HelpText() {}

    /** What {@code netprobe --help} shows. */
    static String overview(int width) {
        var commands = new LinkedHashMap<String, String>();
        for (CommandName name : CommandName.values()) {
            commands.put(name.label(), name.summary());
        }
        commands.put("help", "how to use a command: netprobe help COMMAND");
        var page = new HelpLayout(width).hanging(USAGE + Overview.SYNOPSIS, USAGE.length());
        page.blank().paragraph(Overview.description());
        page.blank().paragraph("Commands:").entries(commands);
        page.blank().paragraph("Options:").entries(options(Overview.spec()));
        page.blank().paragraph(Overview.conventions());
        return page.blank().entries(Overview.examples()).toString();
    }

    /** What {@code netprobe COMMAND --help} shows. */
    static String of(Command command, int width) {
        var page = new HelpLayout(width).hanging(USAGE + synopsis(command), USAGE.length());
        paragraphs(page, command.description());
        page.blank();
        if (!command.operandLabel().isEmpty()) {
            page.entries(Map.of(command.operandLabel(), command.operandDescription())).blank();
        }
        page.paragraph("Options:").entries(options(command.spec()));
        examples(page, command.examples());
        return page.toString();
    }

    /** The first line of the help and of the manual page. */
    static String synopsis(Command command) {
        return ("netprobe " + command.name().label() + " [OPTION...] " + command.operandLabel()).strip();
    }

    private static void paragraphs(HelpLayout page, List<String> paragraphs) {
        paragraphs.forEach(words -> page.blank().paragraph(words));
    }

    private static void examples(HelpLayout page, Map<String, String> examples) {
        if (!examples.isEmpty()) {
            page.blank().paragraph("Examples:");
            examples.forEach(page::example);
        }
    }

    /** Options in the order of the model: a command's own come first. */
    private static Map<String, String> options(CommandSpec spec) {
        var options = new LinkedHashMap<String, String>();
        for (OptionSpec option : spec.options()) {
            options.put(label(option), String.join(" ", option.description()));
        }
        return options;
    }

    /** Such as {@code -j, --jobs=N}; long names line up under one another. */
    private static String label(OptionSpec option) {
        String[] names = option.names().clone();
        Arrays.sort(names, (a, b) -> Integer.compare(a.length(), b.length()));
        String indent = names[0].startsWith("--") ? "    " : "";
        return indent + String.join(", ", names) + value(option);
    }

    private static String value(OptionSpec option) {
        if (option.arity().max() == 0) {
            return "";
        }
        return option.arity().min() == 0 ? "[=" + option.paramLabel() + "]" : "=" + option.paramLabel();
    }
}
