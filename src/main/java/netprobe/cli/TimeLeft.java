package netprobe.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import netprobe.model.Answer;
import netprobe.model.Failure.DeadlineExpired;

/** How long the next operand may take: what is left of the whole command's time, or if that has no limit, so long for each. */
final class TimeLeft implements Supplier<Answer<Duration>> {

    private final Optional<Duration> deadline;
    private final Duration each;
    private final LongSupplier nanoClock;
    private OptionalLong start = OptionalLong.empty();

    /**
     * The time runs from when it is first asked for: what a command needs to come so far is none of the targets' business.
     *
     * @param deadline of the whole command
     */
    TimeLeft(Optional<Duration> deadline, Duration each, LongSupplier nanoClock) {
        this.deadline = deadline;
        this.each = each;
        this.nanoClock = nanoClock;
    }

    @Override
    public Answer<Duration> get() {
        if (deadline.isEmpty()) {
            return Answer.of(each);
        }
        long now = nanoClock.getAsLong();
        start = OptionalLong.of(start.orElse(now));
        Duration left = deadline.get().minusNanos(now - start.getAsLong());
        return left.isPositive() ? Answer.of(left) : Answer.failed(over(deadline.get()));
    }

    private static DeadlineExpired over(Duration deadline) {
        return new DeadlineExpired("deadline", deadline, "not begun within " + Durations.format(deadline), "diagnose",
                Optional.empty());
    }
}
