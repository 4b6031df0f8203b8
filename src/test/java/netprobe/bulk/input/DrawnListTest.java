package netprobe.bulk.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import netprobe.bulk.Questions.Mark;
import netprobe.bulk.Source;
import netprobe.oracle.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists drawn at random: read in one go as {@link SlowReader} does, and in two as in one. */
class DrawnListTest {

    private static final int LISTS = 12;
    private static final int LINES = 1000;
    private static final int RESUMED = 5;

    /**
     * A list.
     *
     * @param random draws what else there is to draw
     */
    record Case(int number, String text, ListSettings settings, Random random) {

        List<Source> sources() {
            return List.of(Reading.stream(text));
        }

        @Override
        public String toString() {
            return "list " + number + ", " + settings;
        }
    }

    static Stream<Case> lists() {
        return IntStream.range(0, LISTS).mapToObj(number -> {
            Random random = Seed.forCases("list " + number);
            var settings = new ListSettings(number % 3 == 0 ? List.of(1, 28, 15) : List.of(1), number % 2 == 0);
            return new Case(number, new DrawnList(random).text(LINES), settings, random);
        });
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readAsTheRulesSay(Case list) throws IOException {
        SlowReader expected = new SlowReader(list.settings()).read(list.text());
        Reading reading = Reading.of(list.text(), list.settings());
        assertThat(reading.questions()).isEqualTo(expected.questions);
        assertThat(reading.badLines()).extracting(BadLine::line).isEqualTo(expected.refused);
        assertThat(expected.questions).hasSizeGreaterThan(LINES);
        assertThat(expected.refused).hasSizeGreaterThan(LINES / 20);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void resumedWithNothingMissingAndNothingTwice(Case list) throws IOException {
        Reading whole = Reading.of(list.text(), list.settings());
        for (int time = 0; time < RESUMED; time++) {
            Mark mark = whole.marks().get(list.random().nextInt(whole.marks().size()));
            long[] unfinished = LongStream.range(0, mark.questions()).filter(each -> list.random().nextInt(3) == 0)
                    .toArray();
            Reading rest = Reading.of(list.sources(), list.settings(), new Resumption(mark, Arrays.stream(unfinished)));
            List<String> expected = Stream.concat(
                    Arrays.stream(unfinished).mapToObj(number -> whole.questions().get((int) number)),
                    whole.questions().stream().skip(mark.questions())).toList();
            assertThat(rest.questions()).as("%s", mark).isEqualTo(expected);
            assertThat(rest.marks().getLast()).isEqualTo(whole.marks().getLast());
            assertThat(rest.duplicates()).isEqualTo(whole.duplicates());
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anotherListIsNotResumed(Case list) throws IOException {
        List<Mark> marks = Reading.of(list.text(), list.settings()).marks();
        var resumption = new Resumption(marks.get(marks.size() / 2), LongStream.empty());
        byte[] bytes = list.text().getBytes(UTF_8);
        int read = (int) marks.get(marks.size() / 2).bytes();
        byte[] changed = bytes.clone();
        changed[list.random().nextInt(read)] ^= (byte) (1 << list.random().nextInt(8));
        byte[] shorter = Arrays.copyOf(bytes, list.random().nextInt(read));
        for (byte[] other : List.of(changed, shorter)) {
            var reader = ListReader.open(List.of(Reading.stream(other)), list.settings(), resumption, bad -> {});
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class).hasMessageContaining("the list ");
        }
    }
}
