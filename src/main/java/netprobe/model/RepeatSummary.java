package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.Attempt.Goal;

/**
 * What repeated attempts at one goal come to.
 *
 * @param goal what was to be reached
 * @param attempts how many there were
 * @param reached how many of them reached it
 * @param outcomes how many ended in each way
 * @param times of those that reached it
 */
public record RepeatSummary(Goal goal, long attempts, long reached, Map<Outcome, Long> outcomes,
        Optional<Times> times) implements Payload {

    /** Copies the map. */
    public RepeatSummary {
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * How long reaching it took.
     *
     * @param jitter the mean difference between one and the next (RFC 3550's idea, unsmoothed)
     * @param recent the latest ones, oldest first
     */
    public record Times(Duration least, Duration median, Duration p95, Duration p99, Duration most, Duration jitter,
            List<Duration> recent) {

        /** Copies the list. */
        public Times {
            recent = List.copyOf(recent);
        }
    }
}
