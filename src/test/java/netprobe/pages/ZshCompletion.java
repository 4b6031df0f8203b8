package netprobe.pages;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import netprobe.cli.CommandModel;
import netprobe.cli.OperandKind;
import netprobe.cli.OptionModel;
import netprobe.cli.OverviewModel;

/** The completion for zsh: {@code _netprobe} with its tables. */
final class ZshCompletion {

    private static final String NEXT = " \\\n";

    private ZshCompletion() {}

    /** The whole file. */
    static String text() {
        return Template.fill("_netprobe",
                Map.of("COMMANDS", described(Vocabulary.commands()), "ERRORS", described(Vocabulary.errors()),
                        "CONSTANTS",
                        described(Vocabulary.constants()), "ACTIONS", described(Vocabulary.actions()), "SCENARIOS",
                        described(Vocabulary.scenarios()), "OPTIONS", options(OverviewModel.options(), "    "),
                        "FUNCTIONS",
                        CommandModel.all().stream().map(ZshCompletion::function).collect(joining("\n\n"))));
    }

    private static String function(CommandModel command) {
        return "_netprobe-" + command.name() + "() {\n  _arguments -s -S" + NEXT + options(command.options(), "    ")
                + operands(command).stream().map(operand -> NEXT + "    " + operand).collect(joining()) + "\n}";
    }

    private static String options(List<OptionModel> options, String indent) {
        return options.stream().map(option -> indent + option(option)).collect(joining(NEXT));
    }

    /** Such as {@code '(-j --jobs)'{-j+,--jobs=}'[Look N operands up]:N: '}, or in one piece where there is one name. */
    private static String option(OptionModel option) {
        List<String> names = option.names().stream().map(name -> spelling(name, option)).toList();
        String explanation = "[" + option.brief().replace("]", "\\]") + "]"
                + option.value().map(ZshCompletion::value).orElse("");
        return names.size() == 1
                ? quoted(exclusions(option) + names.getFirst() + explanation)
                : quoted(exclusions(option)) + "{" + String.join(",", names) + "}" + quoted(explanation);
    }

    /** Whose presence on the line means that this option isn't offered; with help, nothing else is. A star: it may be given again. */
    private static String exclusions(OptionModel option) {
        if (option.names().contains("--help") || option.names().contains("--version")) {
            return "(- *)";
        }
        boolean again = option.value().map(OptionModel.Value::isRepeatable).orElse(false);
        List<String> excluded = option.names().size() == 1 ? option.rivals() : option.excluded();
        return (excluded.isEmpty() ? "" : "(" + String.join(" ", excluded) + ")") + (again ? "*" : "");
    }

    private static String spelling(String name, OptionModel option) {
        String attached = name.startsWith("--") ? "=" : "+";
        // a minus: only attached
        String value = option.wantsValue() ? attached : attached + "-";
        return option.value().isPresent() ? name + value : name;
    }

    private static String value(OptionModel.Value value) {
        // two colons: need not be there
        String label = (value.isOptional() ? ":" : "") + value.label().replace(":", "\\:");
        String choices = String.join(" ", value.choices());
        if (value.isFile()) {
            return ":" + label + ":_files";
        }
        if (value.isList()) {
            return ":" + label + ":_values -s , " + label + " " + choices;
        }
        return ":" + label + ":" + (choices.isEmpty() ? " " : "(" + choices + ")");
    }

    private static List<String> operands(CommandModel command) {
        var operands = new ArrayList<String>();
        String[] labels = command.operandLabel().replaceAll("[\\[\\].]", "").split(" ", -1);
        List<OperandKind> kinds = command.operandKinds();
        for (int i = 0; i < kinds.size(); i++) {
            boolean rest = command.operandsRepeat() && i == kinds.size() - 1;
            operands.add(quoted(
                    (rest ? "*" : i + 1) + ":" + labels[Math.min(i, labels.length - 1)] + ":" + action(kinds.get(i))));
        }
        return operands;
    }

    private static String action(OperandKind kind) {
        return switch (kind) {
            case HOST -> "_hosts";
            case SERVICE -> "_netprobe_services";
            case PROTOCOL -> "_netprobe_protocols";
            case ERROR -> "_netprobe_errors";
            case CONSTANT -> "_netprobe_constants";
            case ACTION -> "_netprobe_actions";
            case SCENARIO -> "_netprobe_scenarios";
            case FILE -> "_files";
            case OPEN -> " ";
        };
    }

    private static String described(List<Word> words) {
        return words.stream().map(word -> "    " + quoted(word.text() + ":" + word.meaning())).collect(joining("\n"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
