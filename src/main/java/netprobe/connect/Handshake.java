package netprobe.connect;

import java.time.Duration;
import java.util.Optional;
import netprobe.libc.Endpoint;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;

/** What an attempt consists of, for one transport: the loop that makes many at once knows no more than this. */
interface Handshake {

    /**
     * A system call and what it came to.
     *
     * @param socket the descriptor that it was about, negative if there is none
     * @param operation such as {@code connect}
     * @param result 0 or more, or the negated errno
     */
    record Step(int socket, String operation, int result) {

        private static final int EINPROGRESS = 115;

        boolean failed() {
            return result < 0 && result != -EINPROGRESS;
        }
    }

    /**
     * An attempt under way.
     *
     * @param number the goal's place among all
     * @param startedAt in nanoseconds of the clock that durations are told by
     * @param expiresAt when it has taken long enough, on the scale of {@link System#nanoTime()}
     */
    record Pending(long number, Goal goal, int socket, long startedAt, long expiresAt) {}

    /** Opens a socket and begins. */
    Step begin(Goal goal, Endpoint peer);

    /** What to poll for. */
    int awaited();

    /** What became of it, now that something has happened; empty if it goes on. */
    Optional<Attempt> ready(Pending pending, Duration took);

    /** What to say when the time is up. */
    Attempt expired(Pending pending, Duration took, boolean byDeadline);

    /** Whether a socket that reached its goal is of use to anybody. */
    boolean keeps();
}
