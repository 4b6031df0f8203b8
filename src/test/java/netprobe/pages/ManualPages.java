package netprobe.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import netprobe.cli.CommandModel;
import netprobe.cli.OptionModel;
import netprobe.cli.OverviewModel;

/**
 * The manual pages. What the command model knows is written from it; files, environment, standards and further reading come from
 * {@code src/test/resources/pages/man}.
 */
final class ManualPages {

    /** What a command can end in that asks nobody: its own bugs, bad input, what no table knows, an output that can't be written. */
    private static final Set<Integer> ALWAYS = Set.of(0, 1, 2, 3, 4, 12);

    /** What a command can end in that asks name servers. */
    private static final Set<Integer> LOOKUPS = Set.of(0, 1, 2, 3, 4, 5, 6, 12);

    /** What else a command can end in. */
    private static final Map<String, Set<Integer>> FURTHER =
            Map.of("diagnose", Set.of(7, 8, 9, 10, 11, 13, 14), "probe",
                    Set.of(7, 8, 9, 10, 11), "query", Set.of(13), "trace", Set.of(13), "compare", Set.of(14));

    private ManualPages() {}

    /** Every page by its file's name. */
    static Map<String, String> all() {
        var pages = new TreeMap<String, String>();
        pages.put("netprobe.1", overview());
        CommandModel.all().forEach(command -> pages.put(fileName(command), of(command)));
        return pages;
    }

    private static String fileName(CommandModel command) {
        return "netprobe-" + command.name() + ".1";
    }

    private static String overview() {
        var prose = new Prose(OverviewModel.options(), "");
        var page = Roff.page("netprobe");
        page.section("NAME").lines("netprobe \\- " + Roff.text(OverviewModel.summary()));
        page.section("SYNOPSIS").lines(synopsis("netprobe", OverviewModel.synopsis()));
        page.section("DESCRIPTION");
        paragraphs(page, prose, OverviewModel.description());
        page.section("COMMANDS");
        for (CommandModel command : CommandModel.all()) {
            page.tagged(".BR " + Roff.literal("netprobe-" + command.name()) + " (1)",
                    Roff.text(command.summary()));
        }
        options(page, prose, OverviewModel.options());
        return Template.fill("man/netprobe.1", Map.of("MODEL", page.text(), "EXIT_STATUS",
                exitStatus(ExitStatusPage.meanings().keySet()), "EXAMPLES", examples(OverviewModel.examples())));
    }

    private static String of(CommandModel command) {
        var prose = new Prose(command.options(), command.operandLabel());
        String name = Roff.literal("netprobe-" + command.name());
        var page = Roff.page("netprobe-" + command.name());
        page.section("NAME").lines(name + " \\- " + Roff.text(command.summary()));
        page.section("SYNOPSIS").lines(synopsis("netprobe " + command.name(), command.synopsis()));
        page.section("DESCRIPTION");
        paragraphs(page, prose, command.description());
        if (!command.operandLabel().isEmpty()) {
            page.tagged(labelled(command.operandLabel()), prose.roff(command.operandDescription()));
        }
        options(page, prose, command.options());
        page.lines(exitStatus(statuses(command)));
        page.paragraph(".BR netprobe (1)\nhas the statuses of all commands.");
        return Template.fill("man/" + fileName(command),
                Map.of("MODEL", page.text(), "EXAMPLES", examples(command.examples())));
    }

    private static Set<Integer> statuses(CommandModel command) {
        var statuses = new HashSet<>(command.asksOthers() ? LOOKUPS : ALWAYS);
        statuses.addAll(FURTHER.getOrDefault(command.name(), Set.of()));
        return statuses;
    }

    private static void paragraphs(Roff page, Prose prose, List<String> paragraphs) {
        page.lines(prose.roff(paragraphs.getFirst()));
        paragraphs.stream().skip(1).forEach(words -> page.paragraph(prose.roff(words)));
    }

    private static String synopsis(String typed, String whole) {
        return Roff.bold(typed) + labelled(whole.substring(typed.length()));
    }

    /** Words in capitals stand for something else. */
    private static String labelled(String label) {
        return label.replaceAll("[A-Z]+", "\\\\fI$0\\\\fR");
    }

    private static void options(Roff page, Prose prose, List<OptionModel> options) {
        page.section("OPTIONS");
        for (OptionModel option : options) {
            String value = option.value().map(ManualPages::value).orElse("");
            page.tagged(typed(option.names()) + value,
                    prose.roff(option.description()) + excluded(option));
        }
    }

    private static String value(OptionModel.Value value) {
        String attached = Roff.bold("=") + Roff.italic(value.label());
        return value.isOptional() ? "[" + attached + "]" : attached;
    }

    private static String excluded(OptionModel option) {
        return option.rivals().isEmpty()
                ? ""
                : "\nNot with " + typed(option.rivals()) + '.';
    }

    private static String typed(List<String> names) {
        return names.stream().map(Roff::bold).collect(Collectors.joining(", "));
    }

    private static String exitStatus(Set<Integer> statuses) {
        var section = new Roff().section("EXIT STATUS");
        ExitStatusPage.meanings().forEach((status, meaning) -> {
            if (statuses.contains(status)) {
                section.tagged(Roff.bold(status.toString()), Roff.text(meaning));
            }
        });
        return section.text();
    }

    private static String examples(Map<String, String> examples) {
        var section = new Roff().section("EXAMPLES");
        examples.forEach((line, meaning) -> section.tagged(Roff.bold(line), Roff.text(meaning)));
        return section.text();
    }
}
