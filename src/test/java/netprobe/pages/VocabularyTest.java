package netprobe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import netprobe.harness.Run;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void everyErrorThatShellsOfferIsKnown() {
        assertThat(Vocabulary.errors()).hasSizeGreaterThan(200);
        assertThat(run("errno", Vocabulary.errors()).err()).isEmpty();
    }

    @Test
    void everyConstantAndPrefixThatShellsOfferIsKnown() {
        assertThat(Vocabulary.constants()).hasSizeGreaterThan(400);
        assertThat(run("constants", Vocabulary.constants()).err()).isEmpty();
    }

    @Test
    void everyWordHasAMeaning() {
        Stream.of(Vocabulary.commands(), Vocabulary.errors(), Vocabulary.constants())
                .forEach(words -> assertThat(words).noneMatch(word -> word.meaning().isBlank()));
    }

    private static Run run(String command, List<Word> words) {
        Stream<String> arguments = Stream.concat(Stream.of(command, "--short"), words.stream().map(Word::text));
        return Run.of(arguments.toArray(String[]::new));
    }
}
