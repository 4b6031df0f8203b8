package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import netprobe.bulk.run.Snapshot;
import org.junit.jupiter.api.Test;

class BulkProgressTest {

    private static final String ERASE = "\r\033[K";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final BulkProgress progress = progress("100");

    @Test
    void tellsRateAndOutcomesMostFrequentFirst() {
        progress.show(snapshot(1000, 1000, -1));
        err.reset();
        progress.show(new Snapshot(Duration.ofMillis(1200), 31_000,
                Map.of("NXDOMAIN", 10_000L, "NOERROR", 20_000L, "SERVFAIL", 0L), 1000, 40_000, -1));
        assertThat(err.toString(UTF_8)).isEqualTo(ERASE
                + "150000/s  31000 finished: 20000 NOERROR, 10000 NXDOMAIN, 1000 unanswered");
    }

    @Test
    void theRateIsThatOfTheLastSecond() {
        for (int tick = 0; tick < 10; tick++) {
            progress.show(snapshot(200L * tick, 20_000L * tick, -1));
        }
        err.reset();
        for (int tick = 10; tick < 16; tick++) {
            progress.show(snapshot(200L * tick, 180_000, -1));
        }
        assertThat(err.toString(UTF_8)).endsWith(ERASE + "0/s  180000 finished: 180000 NOERROR");
    }

    @Test
    void theTimeLeftFollowsFromTheShareThatWasReadSinceAnythingWasFinished() {
        progress.show(snapshot(500, 0, 0.4));
        progress.show(snapshot(1000, 100, 0.5));
        progress.show(snapshot(1500, 200, 0.6));
        assertThat(err.toString(UTF_8)).doesNotContain("left");
        err.reset();
        progress.show(snapshot(11_000, 2000, 0.6));
        assertThat(err.toString(UTF_8)).startsWith(ERASE + "60 %, 0:40 left  ");
        err.reset();
        progress.show(snapshot(3_601_000, 2000, 0.75));
        assertThat(err.toString(UTF_8)).startsWith(ERASE + "75 %, 1:00:00 left  ");
    }

    @Test
    void theLineNeverWraps() {
        progress("60").show(new Snapshot(Duration.ofSeconds(1), 1, Map.of("NOERROR", 1_000_000_000L, "NXDOMAIN",
                2_000_000_000L, "SERVFAIL", 3_000_000_000L), 0, 1, -1));
        assertThat(err.toString(UTF_8)).hasSize(ERASE.length() + 59);
    }

    @Test
    void makesWayForWhatIsSaid() {
        progress.say("first\n");
        progress.show(snapshot(1000, 5, -1));
        progress.say("second\n");
        progress.erase();
        assertThat(err.toString(UTF_8))
                .isEqualTo("first\n" + ERASE + "0/s  5 finished: 5 NOERROR" + ERASE + "second\n");
    }

    private BulkProgress progress(String columns) {
        return new BulkProgress(
                new Console(InputStream.nullInputStream(), err, err, Map.of("COLUMNS", columns), () -> 0,
                        false, true));
    }

    private static Snapshot snapshot(long millis, long finished, double share) {
        return new Snapshot(Duration.ofMillis(millis), finished, Map.of("NOERROR", finished), 0, finished, share);
    }
}
