package netprobe.bulk.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netprobe.bulk.Questions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFileTest {

    private static final Checkpoint HALF = new Checkpoint(new Questions.Mark(100, 2_000, 0xffff_ffffL),
            NumberRanges.parse("5-7,9,50-99"), 4, new Totals(Map.of("NOERROR", 40L, "NXDOMAIN", 5L),
                    Map.of("timeout", 1L, "ECONNREFUSED", 0L), 77, 3),
            false);

    @TempDir
    private Path directory;
    private Path path;
    private Path output;
    private CheckpointFile file;

    @BeforeEach
    void names() {
        path = directory.resolve("run.checkpoint");
        output = directory.resolve("out.txt");
        file = with("--type", "A");
    }

    private CheckpointFile with(String option, String value) {
        var terms = new LinkedHashMap<>(Map.of(option, value));
        return new CheckpointFile(path, output, terms);
    }

    private void keep(Checkpoint checkpoint) throws IOException {
        Files.writeString(output, "12345");
        file.write(checkpoint);
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        keep(HALF);

        assertThat(file.begin(true)).usingRecursiveComparison().isEqualTo(HALF);
        assertThat(directory).isDirectoryNotContaining(name -> name.toString().endsWith(".next"));
    }

    @Test
    void itTellsWhatIsDone() {
        assertThat(List.of(0L, 4L, 8L, 10L, 49L)).allMatch(HALF::isDone);
        assertThat(List.of(5L, 6L, 7L, 9L, 50L, 99L, 100L, 1_000L)).noneMatch(HALF::isDone);
    }

    @Test
    void aNewRunBeginsWithTheList() throws Exception {
        assertThat(file.begin(false)).isEqualTo(Checkpoint.START);
        assertThat(path).isRegularFile();
        assertThat(file.begin(true)).usingRecursiveComparison().isEqualTo(Checkpoint.START);
    }

    @Test
    void anUnfinishedRunIsNotLost() throws Exception {
        keep(HALF);

        assertThatThrownBy(() -> file.begin(false)).isInstanceOf(CheckpointFault.class).hasMessage(
                path + ": tells of a run that is not finished; go on with it by --resume, or remove the file");
        assertThat(file.begin(true).list()).isEqualTo(HALF.list());
    }

    @Test
    void aFinishedRunMayBeRunAnew() throws Exception {
        keep(new Checkpoint(HALF.list(), NumberRanges.NONE, 4, HALF.totals(), true));

        assertThat(file.begin(false)).isEqualTo(Checkpoint.START);
    }

    @Test
    void withoutItNobodyKnowsWhatIsInTheOutput() throws Exception {
        Files.writeString(output, "");
        assertThat(file.begin(true)).isEqualTo(Checkpoint.START);

        Files.delete(path);
        Files.writeString(output, "x");
        assertThatThrownBy(() -> file.begin(true)).isInstanceOf(CheckpointFault.class)
                .hasMessageStartingWith(path + ": there is no such file").hasMessageContaining(output.toString());
        assertThat(path).doesNotExist();
    }

    @Test
    void anotherRunCanNotGoOnWithIt() throws Exception {
        keep(HALF);

        assertThatThrownBy(() -> with("--type", "AAAA").begin(true)).isInstanceOf(CheckpointFault.class)
                .hasMessage(path + ": tells of a run with --type A, not AAAA");
    }

    @Test
    void anotherOutputIsNotGoneOnWith() throws Exception {
        keep(HALF);
        var other = new CheckpointFile(path, directory.resolve("other.txt"), new LinkedHashMap<>());

        assertThatThrownBy(() -> other.begin(true)).isInstanceOf(CheckpointFault.class)
                .hasMessage(path + ": tells of a run with --output out.txt, not other.txt");
    }

    @Test
    void anOutputThatIsTooShortIsNotGoneOnWith() throws Exception {
        keep(HALF);
        Files.writeString(output, "123");

        assertThatThrownBy(() -> file.begin(true)).isInstanceOf(CheckpointFault.class)
                .hasMessage(output + ": has 3 bytes, fewer than the 4 that " + path + " tells of");
    }

    @Test
    void whateverIsCutOffItIsNoticed() throws Exception {
        keep(HALF);
        String whole = Files.readString(path);
        for (int length = 0; length < whole.stripTrailing().length(); length++) {
            Files.writeString(path, whole.substring(0, length));
            assertThatThrownBy(() -> file.begin(true)).as("%s bytes", length).isInstanceOf(CheckpointFault.class)
                    .hasMessageStartingWith(path + ": ").hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0000\u0000", "[]", "{}", "null", "\"x\"", "{\"version\": 1}", "{\"version\":",
        "{\"version\": \"a\"}", "\u00ff\u00fe"})
    void anythingElseIsNone(String text) throws Exception {
        Files.writeString(path, text);

        assertThatThrownBy(() -> file.begin(true)).isInstanceOf(CheckpointFault.class)
                .hasMessageStartingWith(path + ": ").hasMessageNotContaining("\n");
    }

    @Test
    void numbersHaveToAgree() throws Exception {
        keep(HALF);
        String whole = Files.readString(path);

        for (String spoiled : List.of(whole.replace("50-99", "50-100"), whole.replace("5-7", "7-5"),
                whole.replace("9,", "6,"), whole.replace("\"output_length\": 4", "\"output_length\": -4"))) {
            assertThat(spoiled).isNotEqualTo(whole);
            Files.writeString(path, spoiled);
            assertThatThrownBy(() -> file.begin(true)).as(spoiled).isInstanceOf(CheckpointFault.class);
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsTold() {
        var nowhere = new CheckpointFile(directory.resolve("absent/run"), output, new LinkedHashMap<>());

        assertThatThrownBy(() -> nowhere.begin(false)).isInstanceOf(CheckpointFault.class)
                .hasMessage(directory.resolve("absent/run") + ": No such file or directory");
    }
}
