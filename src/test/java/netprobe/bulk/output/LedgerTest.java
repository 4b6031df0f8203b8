package netprobe.bulk.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import netprobe.bulk.Questions;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final int RUNS = 5_000;

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "n" + i + ".example.").toList();
    }

    /** Else a checkpoint would take for done what had just been handed out. */
    @Test
    void whatIsUnfinishedFitsHowFarTheListIsAtEveryMoment() throws InterruptedException {
        var ledger = new Ledger(Checkpoint.START.list(), NumberRanges.NONE);
        List<String> names = names(10);
        Thread reader = Thread.ofPlatform().start(() -> {
            for (int run = 0; run < RUNS; run++) {
                ledger.handOut(Asked.from(run * 10L, names, "A"));
            }
        });
        while (reader.isAlive()) {
            Ledger.Position position = ledger.position();
            assertThat(position.unfinished().end()).isEqualTo(position.list().questions());
        }
        reader.join();
        assertThat(ledger.position().unfinished()).hasToString("0-" + (10 * RUNS - 1));
        assertThat(ledger.oldest()).isZero();
    }

    @Test
    void aResumedListGoesOnWithWhatWasLeft() {
        var ledger = new Ledger(new Questions.Mark(100, 1_000, 1), NumberRanges.parse("3,50-52"));
        assertThat(ledger.oldest()).isEqualTo(3);

        ledger.handOut(Asked.numbered(List.of(3L), 40));
        ledger.handOut(Asked.numbered(List.of(50L, 51L, 52L, 100L, 105L), 110));

        assertThat(ledger.position().unfinished()).hasToString("3,50-52,100,105");
        assertThat(ledger.position().list().questions()).isEqualTo(110);
        var portion = new Portion();
        List.of(3L, 50L, 52L, 100L).forEach(number -> portion.add(number, 0, 0, false));
        ledger.finish(portion);
        assertThat(ledger.oldest()).isEqualTo(51);
        assertThat(ledger.following(51)).isEqualTo(105);
        assertThat(ledger.following(105)).isEqualTo(110);
    }

    @Test
    void rangesSayWhatIsInThem() {
        NumberRanges ranges = NumberRanges.parse("3,50-52");

        assertThat(List.of(3L, 50L, 51L, 52L)).allMatch(ranges::contains);
        assertThat(List.of(0L, 2L, 4L, 49L, 53L)).noneMatch(ranges::contains);
        assertThat(NumberRanges.NONE.contains(0)).isFalse();
        assertThat(NumberRanges.parse("").toString()).isEmpty();
    }
}
