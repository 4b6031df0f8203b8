package netprobe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.cli.CommandModel;
import netprobe.model.Confidence;
import netprobe.tables.FindingPages;
import netprobe.tables.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages of the findings against their table, each other, and the commands that they name. */
class FindingPagesTest {

    private static final Map<String, CommandModel> COMMANDS =
            CommandModel.all().stream().collect(Collectors.toMap(CommandModel::name, Function.identity()));

    static Set<String> codes() {
        return new TreeSet<>(Findings.codes());
    }

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        try (Stream<Path> files = Files.list(FindingIndex.FOLDER)) {
            assertThat(files.filter(file -> !file.equals(FindingIndex.FILE))
                    .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(codes().stream().map(code -> code + ".md").toList());
        }
    }

    @Test
    void everyCodeIsOfALayerOfTheIndex() {
        assertThat(codes()).allMatch(code -> FindingIndex.names().contains(code.substring(0, code.indexOf('.'))));
    }

    @Test
    void nothingIsThePageOfWhatIsNoCode() {
        assertThat(FindingPages.of("tcp.refuse")).isEmpty();
        assertThat(FindingPages.of("../tables/findings.tsv")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageBeginsWithCodeAndSentence(String code) {
        FindingPage page = page(code);
        String sentence = Findings.of(code, Confidence.PROVEN).sentence();

        assertThat(page.title()).isEqualTo("# " + code);
        assertThat(page.claim()).startsWith(sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1)
                + ".");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void pageHasEverySectionAndNoneIsEmpty(String code) {
        FindingPage page = page(code);

        assertThat(page.headings()).isEqualTo(FindingPage.SECTIONS);
        assertThat(page.parts()).doesNotContain("");
        assertThat(page.text().lines()).hasSizeLessThan(60);
        assertThat(page.text()).endsWith("\n");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyLookAlikeHasAPageOfItsOwn(String code) {
        assertThat(page(code).codes()).isNotEmpty().doesNotContain(code).isSubsetOf(codes());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCommandOfNetprobeCanBeRun(String code) {
        assertThat(page(code).commands()).allSatisfy(words -> assertThat(complaint(words)).isEmpty());
    }

    private static Optional<String> complaint(List<String> words) {
        return Optional.ofNullable(COMMANDS.get(words.getFirst()))
                .map(command -> command.complaint(words.subList(1, words.size())))
                .orElse(Optional.of("no such command"));
    }

    @Test
    void pagesRunNetprobe() {
        assertThat(codes().stream().mapToInt(code -> page(code).commands().size()).sum())
                .isGreaterThan(Findings.codes().size());
    }

    private static FindingPage page(String code) {
        return new FindingPage(FindingPages.of(code).orElseThrow());
    }
}
