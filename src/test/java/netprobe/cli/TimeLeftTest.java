package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import netprobe.model.Failure;
import org.junit.jupiter.api.Test;

class TimeLeftTest {

    private final AtomicLong clock = new AtomicLong(-5);

    @Test
    void eachOperandHasItsOwnTimeWhereTheCommandHasNoLimit() {
        var time = new TimeLeft(Optional.empty(), Duration.ofSeconds(20), clock::get);
        clock.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(time.get().value()).contains(Duration.ofSeconds(20));
    }

    @Test
    void whatEarlierOperandsTookIsGone() {
        var time = new TimeLeft(Optional.of(Duration.ofSeconds(3)), Duration.ofSeconds(20), clock::get);
        assertThat(time.get().value()).contains(Duration.ofSeconds(3));
        clock.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(time.get().value()).contains(Duration.ofSeconds(1));

        clock.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(time.get().value()).isEmpty();
        assertThat(time.get().failure().map(Failure::code)).contains("deadline");
    }
}
