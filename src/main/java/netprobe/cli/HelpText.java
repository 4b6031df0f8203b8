package netprobe.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The help pages: an overview, and one page a command, from the same models as completions and manual pages. */
final class HelpText {

    private static final int LABEL_WIDTH = 11;

    private HelpText() {}

    /** What {@code netprobe --help} shows. */
    static String overview() {
        var text = new StringBuilder("""
                Usage: netprobe COMMAND [OPTION...] [OPERAND...]

                Shows what an application on this host sees when it looks up names and
                addresses, and why.

                Commands:
                """);
        for (CommandName name : CommandName.values()) {
            String label = name.label();
            text.append("  ").append(label).repeat(' ', LABEL_WIDTH - label.length()).append(name.summary())
                    .append('\n');
        }
        return text.append("""

                Operands come from the command line, or a line each from standard input when
                there are none. --json prints JSON Lines, --short only the answers.
                netprobe COMMAND --help tells the rest; netprobe --version what runs.

                  netprobe resolve www.python.org
                  netprobe services http https
                  netprobe errno ECONNREFUSED
                """).toString();
    }

    /** What {@code netprobe COMMAND --help} shows. */
    static String of(Command command, CommandLine parser, int width) {
        parser.getCommandSpec().usageMessage().width(width);
        Help help = new Help(parser.getCommandSpec(), Help.defaultColorScheme(Ansi.OFF));
        var text = new StringBuilder();
        text.append("Usage: ").append(synopsis(command)).append("\n\n");
        text.append(help.description()).append('\n');
        text.append(help.parameterList()).append('\n').append("Options:\n").append(help.optionList());
        if (!command.examples().isEmpty()) {
            text.append("\nExamples:\n");
            command.examples().forEach(
                    (line, what) -> text.append("  ").append(line).append("\n      ").append(what).append('\n'));
        }
        return text.toString();
    }

    /** The first line of the help and of the manual page. */
    static String synopsis(Command command) {
        return "netprobe " + command.name().label() + " [OPTION...] " + command.operandLabel();
    }
}
