package netprobe.model;

import java.time.Instant;
import java.util.List;

/**
 * That this host's clock may be wrong rather than the zones: no signature that was seen is valid now, and at another time all would be.
 *
 * @param from when the last of them begins
 * @param until when the first of them ends
 * @param zones who made them
 * @param sentence all of it for people, without a final full stop
 */
public record ClockDoubt(Instant from, Instant until, List<String> zones, String sentence) {

    /** Copies the list. */
    public ClockDoubt {
        zones = List.copyOf(zones);
    }
}
