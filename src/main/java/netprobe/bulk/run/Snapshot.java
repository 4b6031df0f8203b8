package netprobe.bulk.run;

import java.time.Duration;
import java.util.Map;

/**
 * How far a run is.
 *
 * @param elapsed since it began
 * @param finished questions that are answered or given up
 * @param answered how many of them by response code; {@code NODATA} is a NOERROR without a record of the type
 * @param unanswered how many of them have no answer
 * @param sent datagrams, retries included
 * @param share how much of the lists has been read, from 0 to 1; -1 where nobody knows how long they are
 */
public record Snapshot(Duration elapsed, long finished, Map<String, Long> answered, long unanswered, long sent,
        double share) {

    /** Copies the map. */
    public Snapshot {
        answered = Map.copyOf(answered);
    }
}
