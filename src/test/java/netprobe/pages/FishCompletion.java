package netprobe.pages;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.cli.CommandModel;
import netprobe.cli.OperandKind;
import netprobe.cli.OptionModel;
import netprobe.cli.OverviewModel;

/** The completion for fish: {@code netprobe.fish} with its tables. */
final class FishCompletion {

    private static final String COMPLETE = "complete -c netprobe -n ";

    private FishCompletion() {}

    /** The whole file. */
    static String text() {
        return Template.fill("netprobe.fish",
                Map.of("COMMANDS", described(Vocabulary.commands()), "OPTIONS",
                        OverviewModel.options().stream().map(option -> option("__netprobe_needs_command", option))
                                .collect(joining("\n")),
                        "MODELS",
                        models(),
                        "VALUED", valued(), "ERRORS", described(Vocabulary.errors()), "CONSTANTS",
                        described(Vocabulary.constants()), "ACTIONS", described(Vocabulary.actions()), "SCENARIOS",
                        described(Vocabulary.scenarios())));
    }

    private static String models() {
        return CommandModel.all().stream().flatMap(command -> Stream.concat(options(command), operands(command)))
                .collect(joining("\n"));
    }

    private static Stream<String> options(CommandModel command) {
        return command.options().stream().map(option -> {
            String condition = Stream.concat(Stream.of("__netprobe_option", command.name()), option.excluded().stream())
                    .collect(joining(" "));
            return option(quoted(condition), option);
        });
    }

    private static String option(String condition, OptionModel option) {
        return COMPLETE + condition + option.names().stream().map(FishCompletion::name).collect(joining())
                + option.value().map(FishCompletion::value).orElse("") + " -d " + quoted(option.brief());
    }

    private static String name(String name) {
        return name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
    }

    private static String value(OptionModel.Value value) {
        if (value.isFile()) {
            return " -rF";
        }
        String choices = String.join(" ", value.choices());
        if (value.isOptional()) {
            // without -x, fish offers them only behind the equals sign
            return " -a " + quoted(choices);
        }
        return choices.isEmpty()
                ? " -x"
                : " -xa " + quoted(value.isList() ? "(__netprobe_list " + choices + ")" : choices);
    }

    private static Stream<String> operands(CommandModel command) {
        List<OperandKind> kinds = command.operandKinds();
        return IntStream.range(0, kinds.size()).filter(i -> kinds.get(i) != OperandKind.OPEN).mapToObj(i -> {
            String more = command.operandsRepeat() && i == kinds.size() - 1 ? "+" : "";
            String condition = "__netprobe_operand " + command.name() + " " + (i + 1) + more;
            return COMPLETE + quoted(condition) + candidates(kinds.get(i));
        });
    }

    private static String candidates(OperandKind kind) {
        return switch (kind) {
            case HOST -> offered("__fish_print_hostnames");
            case SERVICE -> offered("__netprobe_names /etc/services");
            case PROTOCOL -> offered("__netprobe_names /etc/protocols");
            case ERROR -> offered("__netprobe_errors");
            case CONSTANT -> offered("__netprobe_constants");
            case ACTION -> offered("__netprobe_actions");
            case SCENARIO -> offered("__netprobe_scenarios");
            case FILE -> " -F";
            case OPEN -> "";
        };
    }

    private static String offered(String words) {
        return " -a '(" + words + ")'";
    }

    /** The names of all options that a value follows, whatever the command. */
    private static String valued() {
        return CommandModel.all().stream().flatMap(command -> command.options().stream())
                .filter(OptionModel::wantsValue).flatMap(option -> option.names().stream()).distinct()
                .collect(joining(" "));
    }

    private static String described(List<Word> words) {
        return words.stream().map(word -> "        " + word.text() + " " + quoted(word.meaning()))
                .collect(joining(" \\\n"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
