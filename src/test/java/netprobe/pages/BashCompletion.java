package netprobe.pages;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import netprobe.cli.CommandModel;
import netprobe.cli.OptionModel;
import netprobe.cli.OverviewModel;

/** The completion for bash: {@code netprobe.bash} with its tables. */
final class BashCompletion {

    private BashCompletion() {}

    /** The whole file. */
    static String text() {
        return Template.fill("netprobe.bash",
                Map.of("COMMANDS", described(Vocabulary.commands()), "MODELS", models(), "ERRORS",
                        bare(Vocabulary.errors()), "CONSTANTS", bare(Vocabulary.constants()),
                        "ACTIONS", described(Vocabulary.actions()), "SCENARIOS", described(Vocabulary.scenarios())));
    }

    private static String models() {
        return model("''", OverviewModel.options(), "")
                + CommandModel.all().stream()
                        .map(command -> model(command.name(), command.options(), operands(command))).collect(joining())
                + model("help", List.of(), "command").stripTrailing();
    }

    private static String model(String command, List<OptionModel> options, String operands) {
        return "    " + command + ")\n        options=("
                + options.stream().map(option -> "\n            " + quoted(entry(option))).collect(joining())
                + (options.isEmpty() ? "" : "\n        ") + ")\n        operands=(" + operands + ")\n        ;;\n";
    }

    private static String entry(OptionModel option) {
        // without a label, the next word is none of it
        String label = option.value().filter(_ -> option.wantsValue()).map(OptionModel.Value::label).orElse("");
        String values = option.value()
                .map(value -> (value.isList() ? "," : "") + String.join(" ", value.choices())).orElse("");
        return String.join("|", String.join(" ", option.names()), String.join(" ", option.excluded()), label, values,
                option.brief());
    }

    private static String operands(CommandModel command) {
        String kinds =
                command.operandKinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(joining(" "));
        return command.operandsRepeat() ? kinds + "+" : kinds;
    }

    private static String described(List<Word> words) {
        return words.stream().map(word -> "    " + quoted(word.text() + "|" + word.meaning())).collect(joining("\n"));
    }

    private static String bare(List<Word> words) {
        return words.stream().map(word -> "    " + word.text()).collect(joining("\n"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
