package netprobe.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.BulkSummary.Ending;
import netprobe.model.BulkSummary.Engine;
import netprobe.model.BulkSummary.ListCount;
import netprobe.model.BulkSummary.Losses;
import netprobe.model.BulkSummary.Outcomes;
import netprobe.model.BulkSummary.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BulkSummaryTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            NOERROR,  -,            OK
            NODATA,   -,            NOT_FOUND
            NXDOMAIN, -,            NOT_FOUND
            SERVFAIL, -,            SERVER_ERROR
            REFUSED,  -,            SERVER_ERROR
            -,        timeout,      NO_ANSWER
            -,        ECONNREFUSED, NO_ANSWER
            -,        truncated,    NO_ANSWER
            -,        malformed,    SERVER_ERROR
            NOERROR,  timeout,      MIXED
            -,        -,            OK
            """)
    void theStatusIsThatOfAllQuestionsWhereTheyAgree(String rcode, String reason, ExitStatus status) {
        assertThat(summary(count(rcode), count(reason), 0, Ending.COMPLETE).status()).contains(status);
    }

    @Test
    void namesWithoutAndWithoutDataAreBothAbsent() {
        assertThat(summary(Map.of("NODATA", 1L, "NXDOMAIN", 2L, "NOERROR", 0L), Map.of(), 0, Ending.COMPLETE).status())
                .contains(ExitStatus.NOT_FOUND);
    }

    @Test
    void badLinesAreBadOperands() {
        assertThat(summary(Map.of(), Map.of(), 1, Ending.COMPLETE).status()).contains(ExitStatus.USAGE);
        assertThat(summary(Map.of("NOERROR", 1L), Map.of(), 1, Ending.COMPLETE).status()).contains(ExitStatus.MIXED);
    }

    @Test
    void whatAnInterruptLeftUndoneHasNoAnswer() {
        assertThat(summary(Map.of("NOERROR", 1L), Map.of(), 0, Ending.INTERRUPTED).status())
                .contains(ExitStatus.MIXED);
        assertThat(summary(Map.of(), Map.of(), 0, Ending.INTERRUPTED).status()).contains(ExitStatus.NO_ANSWER);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"COMPLETE", "INTERRUPTED"})
    void whatBrokeTheRunOffDecides(Ending.Kind kind) {
        ExitStatus expected = switch (kind) {
            case READER_GONE -> ExitStatus.OK;
            case CHECKPOINT_UNUSABLE -> ExitStatus.USAGE;
            default -> ExitStatus.LOCAL;
        };
        assertThat(summary(Map.of("SERVFAIL", 1L), Map.of(), 3, new Ending(kind, "x")).status()).contains(expected);
    }

    @Test
    void ratesAreOverTheWholeRun() {
        BulkSummary summary = summary(Map.of("NOERROR", 3L), Map.of("timeout", 1L), 0, Ending.COMPLETE);
        assertThat(summary.questionsPerSecond()).isEqualTo(2);
        assertThat(summary.queriesPerSecond()).isEqualTo(5);
    }

    private static Map<String, Long> count(String symbol) {
        return symbol == null ? Map.of() : Map.of(symbol, 2L);
    }

    private static BulkSummary summary(Map<String, Long> answered, Map<String, Long> unanswered, long badLines,
            Ending ending) {
        return new BulkSummary(Instant.EPOCH, Duration.ofSeconds(2), new ListCount(0, 0, 0, badLines),
                new Outcomes(answered, unanswered, Optional.empty()), new Traffic(10, 0, 0, 0),
                new Losses(Map.of(), Map.of(), 0, 0), Optional.empty(), List.of(), new Engine("libc", Optional.empty()),
                ending);
    }
}
