package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"2s, PT2S", "500ms, PT0.5S", "1.5s, PT1.5S", "3, PT3S", ".5, PT0.5S", "1m, PT1M", "0.5ms, PT0.0005S",
        "24m, PT24M"})
    void durationsAreReadAsPeopleWriteThem(String text, Duration expected) {
        assertThat(Durations.parse(text)).contains(expected);
        assertThat(Durations.parse(Durations.format(expected))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "0", "0s", "-1s", "1e3s", "2 s", "1h", "1.2.3s", "NaN", "0x1s",
        "99999999999999999999s", "90000s", "٣s"})
    void anythingElseIsRefused(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }
}
