package netprobe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.EndStatus;
import netprobe.model.ExitStatus;
import netprobe.render.TextRenderer;
import netprobe.render.Visible;
import netprobe.tables.Nearest;
import picocli.CommandLine;

/** From arguments to exit status. */
public final class Netprobe {

    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    private final Console console;

    /** A program that has this much of the world. */
    public Netprobe(Console console) {
        this.console = console;
    }

    /** Runs one command; never throws for what a user or a network can do. */
    public EndStatus run(List<String> arguments) {
        try {
            return dispatch(arguments);
        } catch (OutputClosed e) {
            return e.readerHasGone() ? ExitStatus.OK : complain("", "standard output: " + e.reason(), ExitStatus.LOCAL);
        } catch (InputBroken e) {
            return complain("", "standard input: " + e.getMessage(), ExitStatus.LOCAL);
        }
    }

    private EndStatus dispatch(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        if (HELP.contains(first)) {
            return help(arguments);
        }
        return switch (first) {
            case "--version", "-V" -> print(Version.text());
            case "" -> complain("", "expected a command, such as netprobe resolve www.python.org; see netprobe --help",
                    ExitStatus.USAGE);
            default -> CommandName.of(first).map(name -> run(name.create(), arguments.subList(1, arguments.size())))
                    .orElseGet(() -> unknownCommand(first));
        };
    }

    private EndStatus run(Command command, List<String> arguments) {
        command.prepare();
        CommandLine parser = Arguments.parser(command);
        try {
            var parsed = Arguments.parse(parser, command, command.translated(arguments));
            return parsed.isUsageHelpRequested()
                    ? print(HelpText.of(command, console.width()))
                    : command.run(parsed, console);
        } catch (UsageError e) {
            return complain(command.name().label(), String.valueOf(e.getMessage()), ExitStatus.USAGE);
        }
    }

    private EndStatus help(List<String> arguments) {
        String asked = arguments.size() == 1 ? "help" : arguments.get(1);
        if (HELP.contains(asked)) {
            return print(HelpText.overview(console.width()));
        }
        Optional<CommandName> name = CommandName.of(asked);
        return name.isPresent() ? run(name.get().create(), List.of("--help")) : unknownCommand(asked);
    }

    private ExitStatus unknownCommand(String typed) {
        if (typed.startsWith("-")) {
            return complain("",
                    "unknown option " + typed + "; options go after the command, as in netprobe resolve --json NAME",
                    ExitStatus.USAGE);
        }
        Stream<String> labels = Arrays.stream(CommandName.values()).map(CommandName::label);
        String hint = Nearest.to(typed, labels).map(label -> "; did you mean " + label + "?")
                .orElse("; netprobe --help lists them");
        return complain("", "unknown command " + TextRenderer.echo(typed) + hint, ExitStatus.USAGE);
    }

    private ExitStatus print(String text) {
        write(console.out(), text);
        return ExitStatus.OK;
    }

    private ExitStatus complain(String command, String sentence, ExitStatus status) {
        String who = command.isEmpty() ? "netprobe: " : "netprobe " + command + ": ";
        write(console.err(), who + Visible.escape(sentence) + "\n");
        return status;
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new OutputClosed(e);
        }
    }
}
