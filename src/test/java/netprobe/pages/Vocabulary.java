package netprobe.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import netprobe.cli.CommandModel;
import netprobe.cli.LabAction;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ScenarioFile;
import netprobe.lab.Scenarios;
import netprobe.model.CodeSpace;
import netprobe.model.Platform;
import netprobe.tables.CodeTable;
import netprobe.tables.Constants;

/** The closed sets of words that operands come from. */
final class Vocabulary {

    private Vocabulary() {}

    /** The commands, and {@code help}. */
    static List<Word> commands() {
        var commands = new ArrayList<Word>();
        CommandModel.all().forEach(command -> commands.add(new Word(command.name(), command.summary())));
        commands.add(new Word("help", "how to use a command"));
        return commands;
    }

    /** Every symbol of an error, with its message on the first platform that has it. */
    static List<Word> errors() {
        var messages = new LinkedHashMap<String, String>();
        for (Platform platform : Platform.values()) {
            Stream<CodeTable> tables =
                    Arrays.stream(CodeSpace.values()).flatMap(space -> CodeTable.find(space, platform).stream());
            tables.flatMap(table -> table.codes().stream())
                    .forEach(code -> messages.putIfAbsent(code.symbol(), code.message()));
        }
        return words(messages);
    }

    /** Every constant, and before the first of a prefix that prefix. */
    static List<Word> constants() {
        var meanings = new LinkedHashMap<String, String>();
        Constants.all().forEach(constant -> {
            String prefix = constant.name().substring(0, constant.name().indexOf('_') + 1);
            meanings.putIfAbsent(prefix, "all that begin with " + prefix);
            meanings.put(constant.name(), constant.meaning());
        });
        return words(meanings);
    }

    /** What {@code lab} can do. */
    static List<Word> actions() {
        return Arrays.stream(LabAction.values()).map(action -> new Word(action.label(), action.summary())).toList();
    }

    /** The scenarios of the lab, with their titles. */
    static List<Word> scenarios() {
        return Scenarios.names().stream().map(name -> new Word(name, title(name))).toList();
    }

    private static String title(String scenario) {
        try {
            return ScenarioFile.find(scenario).scenario().purpose().title();
        } catch (ScenarioFault e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Word> words(Map<String, String> meanings) {
        return meanings.entrySet().stream().map(entry -> new Word(entry.getKey(), entry.getValue())).toList();
    }
}
