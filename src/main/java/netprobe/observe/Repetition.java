package netprobe.observe;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Outcome;
import netprobe.model.RepeatSummary;
import netprobe.model.RepeatSummary.Times;
import org.HdrHistogram.Histogram;

/** Sums up repeated attempts, goal by goal, in memory that does not grow with their number. */
public final class Repetition {

    private static final int RECENT = 60;
    /** Three digits: a thousandth of any time is more than a network keeps to. */
    private static final int DIGITS = 3;

    private final Map<Goal, Tally> tallies = new LinkedHashMap<>();

    /** What is known of one goal. */
    private static final class Tally {
        private final Histogram times = new Histogram(DIGITS);
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private final Deque<Duration> recent = new ArrayDeque<>();
        private long differences;
        private long attempts;

        void add(Attempt attempt) {
            attempts++;
            outcomes.merge(attempt.outcome(), 1L, Long::sum);
            if (!attempt.outcome().isReached()) {
                return;
            }
            if (!recent.isEmpty()) {
                differences += attempt.took().minus(recent.getLast()).abs().toNanos();
            }
            times.recordValue(attempt.took().toNanos());
            recent.addLast(attempt.took());
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
        }

        Optional<Times> times() {
            long count = times.getTotalCount();
            if (count == 0) {
                return Optional.empty();
            }
            Duration jitter = count < 2 ? Duration.ZERO : Duration.ofNanos(differences / (count - 1));
            return Optional.of(new Times(Duration.ofNanos(times.getMinValue()), quantile(50), quantile(95),
                    quantile(99), Duration.ofNanos(times.getMaxValue()), jitter, List.copyOf(recent)));
        }

        private Duration quantile(double percent) {
            return Duration.ofNanos(times.getValueAtPercentile(percent));
        }
    }

    /** Takes one more attempt. */
    public void add(Attempt attempt) {
        tallies.computeIfAbsent(attempt.goal(), _ -> new Tally()).add(attempt);
    }

    /** The sums so far, in the order in which the goals were first attempted. */
    public List<RepeatSummary> summaries() {
        return tallies.entrySet().stream().map(entry -> summary(entry.getKey(), entry.getValue())).toList();
    }

    private static RepeatSummary summary(Goal goal, Tally tally) {
        return new RepeatSummary(goal, tally.attempts, tally.times.getTotalCount(), tally.outcomes, tally.times());
    }
}
