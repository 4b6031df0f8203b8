package netprobe.model;

import java.util.Locale;
import java.util.Optional;

/**
 * What is told of an attempt: what was observed, and what it means.
 *
 * @param attempt the attempt
 * @param cause why it failed
 * @param details what was observed over the connection, if it came to one
 * @param place in a race, how it ended for this one
 */
public record AttemptReport(Attempt attempt, Optional<Finding> cause, ConnectionDetails details,
        Optional<Place> place) implements Payload {

    /** How a race between addresses ended for one of them. */
    public enum Place {
        /** It was connected first. */
        WON,
        /** It was given up when another won. */
        LOST,
        /** It failed before another won. */
        FAILED,
        /** Another had won before its turn came. */
        NOT_STARTED;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The place of an attempt. */
        public static Place of(Attempt attempt) {
            return switch (attempt.outcome()) {
                case CONNECTED, ANSWERED -> WON;
                case ABANDONED -> attempt.local().isPresent() ? LOST : NOT_STARTED;
                default -> FAILED;
            };
        }
    }

    /** What went wrong: with the attempt, or after it. */
    public Optional<Failure> failure() {
        return attempt.failure().or(details::failure);
    }
}
