package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            list                                  | list
            run python                            | run python
            run python -- resolve --json x        | run python -- resolve --json x
            run python resolve --json x           | run python -- resolve --json x
            run python --exec curl -v x           | run python --exec -- curl -v x
            run python --exec -- curl -v x        | run python --exec -- curl -v x
            run python -- --exec curl -v x        | run python --exec -- curl -v x
            --exec run python curl -v x           | --exec run python -- curl -v x
            --exec run python -- env -- ls        | --exec run python -- env -- ls
            run python --exec env -- ls           | run python --exec -- env -- ls
            run python -- env -- --exec           | run python -- env -- --exec
            run python --deadline 5s -- resolve x | run python --deadline 5s -- resolve x
            """)
    void optionsOfTheCommandAreItsOwn(String typed, String translated) {
        assertThat(LabWords.translated(words(typed))).isEqualTo(words(translated));
    }

    private static List<String> words(String line) {
        return List.of(line.split(" ", -1));
    }
}
