package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECONDS = 10;
    private static final long END = SECONDS * 1000 * MILLISECOND;
    private static final int THREADS = 4;

    private static final long START = 1_234_567_890_123_456L;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 333, 1000, 250_000})
    void holdsExactlyHoweverIrregularlyItIsAsked(long perSecond) {
        var pace = Pace.of(perSecond);
        var random = Seed.forCases("pace " + perSecond);
        long taken = pace.take(1, START);
        for (long time = 0; time < END;) {
            time = Math.min(END, time + random.nextLong(15 * MILLISECOND));
            int wanted = 1 + random.nextInt(9000);
            int unused = random.nextInt(wanted);
            int granted = pace.take(wanted, START + time);
            int given = Math.min(granted, unused);
            pace.giveBack(given);
            taken += granted - given;
            taken += pace.take(Integer.MAX_VALUE, START + time);
            assertThat(taken).isLessThanOrEqualTo(perSecond * time / (1000 * MILLISECOND) + 1);
        }
        assertThat(taken).isBetween(perSecond * SECONDS, perSecond * SECONDS + 1);
    }

    @Test
    void catchesUpOnAFiftiethOfASecondOnly() {
        var pace = Pace.of(100_000);
        assertThat(pace.take(5000, START)).as("nothing is saved up before").isEqualTo(1);
        assertThat(pace.take(5000, START + END)).isEqualTo(2001);
        assertThat(pace.take(5000, START + END)).isZero();
    }

    @Test
    void givesAgainWhatWasGivenBack() {
        var pace = Pace.of(1000);
        pace.take(1, START);
        assertThat(pace.take(10, START + 10 * MILLISECOND)).isEqualTo(10);
        pace.giveBack(4);
        assertThat(pace.take(10, START + 10 * MILLISECOND)).isEqualTo(4);
    }

    @Test
    void whatIsForcedMakesOthersWait() {
        var pace = Pace.of(1000);
        pace.force(START);
        pace.force(START);
        assertThat(pace.take(1, START + MILLISECOND)).isZero();
        assertThat(pace.pause(START + MILLISECOND)).isEqualTo(MILLISECOND);
        assertThat(pace.take(5, START + 2 * MILLISECOND)).isEqualTo(1);
    }

    @Test
    void saysHowLongUntilTheNext() {
        var pace = Pace.of(7);
        assertThat(pace.pause(START)).isZero();
        pace.take(1, START);
        assertThat(pace.pause(START)).isEqualTo(142_857_143);
        assertThat(pace.take(1, START + 142_857_142)).isZero();
        assertThat(pace.take(1, START + 142_857_143)).isEqualTo(1);
    }

    @Test
    void withoutALimitAllMayBeSent() {
        assertThat(Pace.UNLIMITED.take(100_000, START)).isEqualTo(100_000);
        Pace.UNLIMITED.force(START);
        assertThat(Pace.UNLIMITED.take(100_000, START)).isEqualTo(100_000);
        assertThat(Pace.UNLIMITED.pause(START)).isZero();
    }

    @Test
    void severalThreadsTogetherStayWithinIt() throws Exception {
        long perSecond = 100_000;
        var pace = Pace.of(perSecond);
        long sum = 0;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Long>> each = Stream.<Callable<Long>>generate(() -> () -> takeAll(pace)).limit(THREADS)
                    .toList();
            for (Future<Long> taken : threads.invokeAll(each)) {
                sum += taken.get();
            }
        }
        assertThat(sum).isBetween(perSecond, perSecond * SECONDS + 1);
    }

    private static long takeAll(Pace pace) {
        var random = new Random(Thread.currentThread().threadId());
        long taken = 0;
        for (long time = 0; time <= END; time += 20_000) {
            int granted = pace.take(3, START + time);
            int unused = random.nextInt(granted + 1);
            pace.giveBack(unused);
            taken += granted - unused;
        }
        return taken;
    }
}
