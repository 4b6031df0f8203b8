package netprobe.observe;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import netprobe.connect.Latencies;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Outcome;
import netprobe.model.RepeatSummary;

/** Sums up repeated attempts, goal by goal, in memory that does not grow with their number. */
public final class Repetition {

    private final Map<Goal, Tally> tallies = new LinkedHashMap<>();

    /** What is known of one goal. */
    private static final class Tally {
        private final Latencies latencies = new Latencies();
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private long attempts;

        void add(Attempt attempt) {
            attempts++;
            outcomes.merge(attempt.outcome(), 1L, Long::sum);
            if (attempt.outcome().isReached()) {
                latencies.add(attempt.took());
            }
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
        return new RepeatSummary(goal, tally.attempts, tally.latencies.count(), tally.outcomes,
                tally.latencies.times());
    }
}
