package netprobe.model;

import java.util.Optional;

/**
 * What is told of an attempt: what was observed, and what it means.
 *
 * @param attempt the attempt
 * @param cause why it failed
 * @param details what was observed over the connection, if it came to one
 */
public record AttemptReport(Attempt attempt, Optional<Finding> cause, ConnectionDetails details) implements Payload {

    /** What went wrong: with the attempt, or after it. */
    public Optional<Failure> failure() {
        return attempt.failure().or(details::failure);
    }
}
