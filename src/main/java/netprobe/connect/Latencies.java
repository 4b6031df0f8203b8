package netprobe.connect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import netprobe.model.RepeatSummary.Times;
import org.HdrHistogram.Histogram;

/** Any number of times in memory that does not grow with them. */
public final class Latencies {

    private static final int RECENT = 60;
    /** Three digits: a thousandth of any time is more than a network keeps to. */
    private static final int DIGITS = 3;

    private final Histogram times = new Histogram(DIGITS);
    private final Deque<Duration> recent = new ArrayDeque<>();
    private long differences;

    /** Takes one more time. */
    public void add(Duration time) {
        if (!recent.isEmpty()) {
            differences += time.minus(recent.getLast()).abs().toNanos();
        }
        times.recordValue(time.toNanos());
        recent.addLast(time);
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
    }

    /** How many there are. */
    public long count() {
        return times.getTotalCount();
    }

    /** What they come to, if there is any. */
    public Optional<Times> times() {
        if (count() == 0) {
            return Optional.empty();
        }
        Duration jitter = count() < 2 ? Duration.ZERO : Duration.ofNanos(differences / (count() - 1));
        return Optional.of(new Times(Duration.ofNanos(times.getMinValue()), quantile(50), quantile(95), quantile(99),
                Duration.ofNanos(times.getMaxValue()), jitter, List.copyOf(recent)));
    }

    private Duration quantile(double percent) {
        return Duration.ofNanos(times.getValueAtPercentile(percent));
    }
}
