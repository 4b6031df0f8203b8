package netprobe.cli;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a command may take and how much it does at once.
 *
 * @param timeout for one operation
 * @param deadline for the whole command
 * @param jobs operations side by side, at least 1
 */
record Limits(Optional<Duration> timeout, Optional<Duration> deadline, int jobs) {

    /** One after another, for as long as it takes. */
    static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), 1);

    /** Whether anything may be cut off. */
    boolean isTimed() {
        return timeout.isPresent() || deadline.isPresent();
    }
}
