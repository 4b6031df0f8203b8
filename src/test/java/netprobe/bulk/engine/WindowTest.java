package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long PATIENCE = 2_000 * MILLISECOND;
    private static final long TOOK = 10 * MILLISECOND;
    private static final int LARGEST = 5000;
    private static final int FIRST = 256;
    private static final int SMALLEST = 128;

    private long now = 1 << 30;
    private final Window window = new Window(LARGEST, false, PATIENCE, now);

    @Test
    void opensByHalfWhileNoLineForms() {
        assertThat(window.limit()).isEqualTo(FIRST);
        round(window, 0, 0);
        assertThat(window.limit()).isEqualTo(FIRST * 3 / 2);
    }

    @Test
    void neverOpensBeyondItsLargest() {
        for (int round = 0; round < 20; round++) {
            round(window, 0, 0);
            assertThat(window.limit()).isLessThanOrEqualTo(LARGEST);
        }
        assertThat(window.limit()).isEqualTo(LARGEST);
    }

    @Test
    void staysAsItIsWhileItIsNotUsedUp() {
        window.ask();
        for (int answer = 0; answer < 10 * FIRST; answer++) {
            now += MILLISECOND;
            window.answer(TOOK, false, false, now);
        }
        assertThat(window.limit()).isEqualTo(FIRST);
    }

    @Test
    void staysWhereMoreOnlyWaitInLine() {
        for (int answer = 0; answer < 20 * FIRST; answer++) {
            fill(window);
            window.release();
            now += MILLISECOND;
            window.answer(answer == 0 ? TOOK : 100 * TOOK, false, false, now);
        }
        assertThat(window.limit()).isLessThan(2 * FIRST);
    }

    @Test
    void closesByAQuarterWhenAnswersAreLost() {
        round(window, 10, 0);
        assertThat(window.limit()).isEqualTo(FIRST * 3 / 4);
    }

    @Test
    void closesByAQuarterWhenServersFail() {
        round(window, 0, 60);
        assertThat(window.limit()).isEqualTo(FIRST * 3 / 4);
    }

    @Test
    void littleLossIsNoReasonToClose() {
        round(window, 2, 10);
        assertThat(window.limit()).isGreaterThan(FIRST);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, LARGEST})
    void neverClosesBelowItsFloor(int largest) {
        var closing = new Window(largest, false, PATIENCE, now);
        for (int round = 0; round < 50; round++) {
            round(closing, 200, 0);
            assertThat(closing.limit()).isGreaterThanOrEqualTo(Math.min(SMALLEST, largest));
        }
        assertThat(closing.limit()).isEqualTo(Math.min(SMALLEST, largest));
    }

    @Test
    void fixedOneStaysAndWaitsOutEachTry() {
        var fixed = new Window(700, true, PATIENCE, now);
        round(fixed, 0, 0);
        round(fixed, 300, 300);
        assertThat(fixed.limit()).isEqualTo(700);
        assertThat(fixed.lostAfter()).isEqualTo(PATIENCE);
    }

    @Test
    void roomIsWhatIsNotUnderWay() {
        fill(window);
        assertThat(window.room()).isZero();
        window.release();
        assertThat(window.room()).isEqualTo(1);
    }

    @Test
    void whatTakesFarLongerThanUsualCountsAsLost() {
        assertThat(window.lostAfter()).as("before any answer").isEqualTo(PATIENCE / 4);
        for (int answer = 0; answer < FIRST; answer++) {
            window.answer(TOOK, false, false, now);
        }
        assertThat(window.lostAfter()).isBetween(TOOK, 10 * TOOK);
    }

    @Test
    void answersThatCountedAsLostTeachPatienceUpToTheTimeOfATry() {
        window.answer(TOOK, false, false, now);
        long before = window.lostAfter();
        window.answer(2 * before, false, true, now);
        assertThat(window.lostAfter()).isGreaterThan(before);
        for (int answer = 0; answer < 200; answer++) {
            window.answer(PATIENCE, false, true, now);
        }
        assertThat(window.lostAfter()).isEqualTo(PATIENCE);
    }

    @Test
    void patienceIsLostAgainWhereAnswersComeInTime() {
        for (int answer = 0; answer < 200; answer++) {
            window.answer(PATIENCE, false, true, now);
        }
        for (int answer = 0; answer < 20_000; answer++) {
            window.answer(TOOK, false, false, now);
        }
        assertThat(window.lostAfter()).isLessThan(4 * TOOK);
    }

    @Test
    void lostOneThatIsAnsweredAfterAllWasNotLost() {
        for (int late = 0; late < FIRST; late++) {
            window.lose(now);
            window.answer(TOOK, false, true, now);
        }
        round(window, 0, 0);
        assertThat(window.limit()).isGreaterThan(FIRST);
    }

    /** As many as may be under way at once, and 10 more for the round to end; the first ones are lost, the next ones fail. */
    private void round(Window asked, int lost, int failed) {
        int most = asked.limit();
        fill(asked);
        now += 150 * MILLISECOND;
        for (int question = 0; question < most; question++) {
            asked.release();
            if (question < lost) {
                asked.lose(question == most - 1 ? now : now - 100 * MILLISECOND);
            } else {
                asked.answer(TOOK, question < lost + failed, false, question == most - 1
                        ? now
                        : now - 100 * MILLISECOND);
            }
        }
    }

    private static void fill(Window asked) {
        while (asked.room() > 0) {
            asked.ask();
        }
    }
}
