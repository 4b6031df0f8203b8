package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.harness.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTextTest {

    private static final List<CommandModel> COMMANDS = CommandModel.all();

    static IntStream widths() {
        return IntStream.of(60, 72, 80, 100, 120);
    }

    @ParameterizedTest
    @MethodSource("widths")
    void noLineOfHelpIsWiderThanTheTerminal(int width) {
        for (CommandModel command : COMMANDS) {
            Stream<String> prose = command.help(width).lines().filter(line -> !line.startsWith("  netprobe "));
            assertThat(prose).as(command.name()).allMatch(line -> line.length() <= width);
        }
        assertThat(HelpText.overview(width).lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void examplesFitATerminalOf80Columns() {
        for (CommandModel command : COMMANDS) {
            assertThat(command.help(80).lines()).as(command.name()).allMatch(line -> line.length() <= 80);
        }
    }

    @ParameterizedTest
    @MethodSource("widths")
    void helpTearsNoWord(int width) {
        for (CommandModel command : COMMANDS) {
            Set<String> words = words(Stream.of(command.help(10_000)));
            assertThat(words(Stream.of(command.help(width)))).as(command.name()).isEqualTo(words);
        }
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(text.split("\\s+", -1))).collect(Collectors.toSet());
    }

    @Test
    void everyCommandEndsItsOptionsWithTheSharedOnes() {
        List<String> shared = List.of("--deadline", "--json", "--short", "--color", "--help");
        for (CommandModel command : COMMANDS) {
            List<String> names = command.options().stream().map(option -> option.names().getLast()).toList();
            assertThat(names).as(command.name()).endsWith(shared.toArray(String[]::new)).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyDescriptionIsAWholeSentence() {
        for (CommandModel command : COMMANDS) {
            assertThat(command.description()).as(command.name()).isNotEmpty().allMatch(text -> text.endsWith("."));
            assertThat(command.options()).as(command.name()).allMatch(option -> option.description().endsWith("."));
            assertThat(command.summary()).doesNotEndWith(".");
        }
    }

    @Test
    void whatStandsForAValueIsInCapitals() {
        for (CommandModel command : COMMANDS) {
            assertThat(command.options().stream().flatMap(option -> option.value().stream())).as(command.name())
                    .allMatch(value -> value.label().matches("[A-Z]+[0-9]*(\\W.*)?"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void overviewAndCommandHelpAreAskedForInThreeWays(String word) {
        assertThat(Run.of(word)).isEqualTo(new Run(HelpText.overview(80), "", 0));
        for (CommandModel command : COMMANDS) {
            assertThat(Run.of(word, command.name())).isEqualTo(new Run(command.help(80), "", 0));
        }
    }

    @Test
    void everyOptionOfTheOverviewStandsInACommandsPlace() {
        assertThat(OverviewModel.options()).flatExtracting(OptionModel::names).isNotEmpty()
                .allSatisfy(name -> assertThat(Run.of(name).status()).isZero());
    }
}
