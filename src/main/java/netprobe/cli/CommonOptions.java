package netprobe.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.model.Family;
import netprobe.render.JsonRenderer;
import netprobe.render.Palette;
import netprobe.render.Renderer;
import netprobe.render.TextRenderer;
import netprobe.render.Widths;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options that several commands share, each declared and read in one place.
 *
 * <p>Values are taken as text and read here, because a message that names the operand and what was expected is ours to write.
 */
final class CommonOptions {

    private static final int DEFAULT_JOBS = 8;
    private static final int MAX_JOBS = 1024;
    private static final int STREAM_OPERAND_WIDTH = "255.255.255.255".length();

    /** Options of which only one can be given. */
    private static final List<List<String>> RIVALS =
            List.of(List.of("-4", "-6", "--family"), List.of("--json", "--short", "--raw"),
                    List.of("--json", "--format"),
                    List.of("--raw", "--format"),
                    List.of("--sni", "--no-sni"),
                    List.of("--first", "--race", "--repeat"), List.of("--once", "--count"),
                    List.of("--ad", "--no-ad"), List.of("--cookie", "--no-cookie", "--no-edns"));

    private CommonOptions() {}

    /** {@code --deadline}, {@code --json}, {@code --short}, {@code --color}, {@code --help}: every command has them. */
    static void addOutput(CommandSpec spec) {
        spec.addOption(value("TIME", "End the whole command after TIME, such as 10s or 500ms.", "--deadline").build());
        spec.addOption(flag("Print one JSON object an operand (JSON Lines).", "--json"));
        spec.addOption(flag("Print only the answers, one a line.", "--short"));
        spec.addOption(value("WHEN", "Colour the text: auto (on a terminal), always or never; NO_COLOR is honoured.",
                "--color")
                .completionCandidates(List.of("auto", "always", "never")).build());
        spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).arity("0").type(boolean.class)
                .description("Show this help and exit.").build());
    }

    /** {@code --verbose}. */
    static void addVerbose(CommandSpec spec) {
        spec.addOption(flag("Show all that is known, and not only what is usually wanted.", "--verbose", "-v"));
    }

    /** {@code -4} and {@code -6}. */
    static void addFamily(CommandSpec spec) {
        spec.addOption(flag("IPv4 only.", "-4"));
        spec.addOption(flag("IPv6 only.", "-6"));
    }

    /** {@code --timeout} and {@code --jobs}, for operations that can wait. */
    static void addLimits(CommandSpec spec) {
        spec.addOption(
                value("N", "Work on N operands side by side (default " + DEFAULT_JOBS + ").", "--jobs", "-j")
                        .build());
        spec.addOption(value("TIME", "Give up on one operand after TIME, such as 2s or 500ms.", "--timeout").build());
    }

    /** An option without a value. */
    static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names).arity("0").type(boolean.class).description(literal(description)).build();
    }

    /** An option with one value. */
    static OptionSpec.Builder value(String label, String description, String... names) {
        return OptionSpec.builder(names).arity("1").type(String.class).paramLabel(label)
                .description(literal(description));
    }

    /** A description in which nothing is a format of picocli's. */
    static String literal(String description) {
        return description.replace("%", "%%");
    }

    /** The options that can't stand beside this one. */
    static List<String> rivals(String option) {
        return RIVALS.stream().filter(names -> names.contains(option)).flatMap(List::stream)
                .filter(name -> !name.equals(option)).toList();
    }

    static Family family(ParseResult arguments) {
        return isSet(arguments, "-4") ? Family.INET : isSet(arguments, "-6") ? Family.INET6 : Family.ANY;
    }

    static Limits limits(ParseResult arguments) throws UsageError {
        int jobs = wholeNumber(arguments, "--jobs", MAX_JOBS).orElse(DEFAULT_JOBS);
        return new Limits(duration(arguments, "--timeout"), duration(arguments, "--deadline"), jobs);
    }

    static Renderer renderer(ParseResult arguments, Console console) throws UsageError {
        Function<Boolean, Palette> palette = palettes(arguments, console);
        if (isSet(arguments, "--json")) {
            return new JsonRenderer();
        }
        Palette err = palette.apply(console.errIsTerminal());
        return isSet(arguments, "--short")
                ? TextRenderer.answers(err)
                : text(arguments, console, palette.apply(console.outIsTerminal()), err);
    }

    /** What goes to standard error beside the answers: text, whatever their form. */
    static Renderer commentary(ParseResult arguments, Console console) throws UsageError {
        Palette err = palettes(arguments, console).apply(console.errIsTerminal());
        return text(arguments, console, err, err);
    }

    private static Renderer text(ParseResult arguments, Console console, Palette out, Palette err) {
        var widths = new Widths(widestOperand(arguments), console.width());
        return isSet(arguments, "--verbose")
                ? TextRenderer.verbose(out, err, widths)
                : TextRenderer.full(out, err, widths);
    }

    /** How wide the column of operands has to be, as far as the command line tells. */
    private static int widestOperand(ParseResult arguments) {
        List<String> operands = arguments.matchedPositionalValue(0, List.of());
        return operands.stream().mapToInt(String::length).max().orElse(STREAM_OPERAND_WIDTH);
    }

    private static Function<Boolean, Palette> palettes(ParseResult arguments, Console console) throws UsageError {
        String when = text(arguments, "--color").orElse("auto");
        return switch (when) {
            case "always" -> _ -> Palette.COLOR;
            case "never" -> _ -> Palette.PLAIN;
            case "auto" -> terminal -> terminal && console.variable("NO_COLOR").isEmpty()
                    ? Palette.COLOR
                    : Palette.PLAIN;
            default -> throw UsageError.badValue("--color", when, "auto, always or never");
        };
    }

    /** An option's time, where it was given. */
    static Optional<Duration> duration(ParseResult arguments, String option) throws UsageError {
        Optional<String> text = text(arguments, option);
        Optional<Duration> duration = text.flatMap(Durations::parse);
        if (text.isPresent() && duration.isEmpty()) {
            throw UsageError.badValue(option, text.get(), "a time such as 2s, 1.5s or 500ms, at most a day");
        }
        return duration;
    }

    /** An option's number, from 1, where it was given. */
    static Optional<Integer> wholeNumber(ParseResult arguments, String option, int most) throws UsageError {
        Optional<String> text = text(arguments, option);
        return text.isPresent() ? Optional.of(wholeNumber(text.get(), option, 1, most)) : Optional.empty();
    }

    /** An option's number, from 0, where it was given. */
    static Optional<Integer> numberFromZero(ParseResult arguments, String option, int most) throws UsageError {
        Optional<String> text = text(arguments, option);
        return text.isPresent() ? Optional.of(wholeNumber(text.get(), option, 0, most)) : Optional.empty();
    }

    private static int wholeNumber(String text, String option, int least, int most) throws UsageError {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw UsageError.badValue(option, text, "a whole number from " + least + " to " + most);
        }
        return number;
    }

    /** Whether an option is there, for commands that may not have it. */
    static boolean isSet(ParseResult arguments, String option) {
        return arguments.hasMatchedOption(option);
    }

    /** An option's value, where it was given. */
    static Optional<String> text(ParseResult arguments, String option) {
        return arguments.hasMatchedOption(option)
                ? Optional.of(arguments.matchedOptionValue(option, ""))
                : Optional.empty();
    }
}
