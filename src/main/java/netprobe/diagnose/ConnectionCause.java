package netprobe.diagnose;

import java.util.Optional;
import netprobe.model.Attempt;
import netprobe.model.Confidence;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Errno;
import netprobe.model.Finding;
import netprobe.model.Outcome;
import netprobe.model.Surroundings;
import netprobe.tables.Findings;

/** Why an attempt to connect failed: what {@code faults.md}'s rows C and X tell apart. */
public final class ConnectionCause {

    private ConnectionCause() {}

    /** The cause; none of what was reached, given up for another's success, or never tried. */
    public static Optional<Finding> of(Attempt attempt, Surroundings around) {
        boolean untried = attempt.outcome() == Outcome.FAILED
                && attempt.failure().filter(DeadlineExpired.class::isInstance).isPresent();
        if (attempt.outcome().isReached() || attempt.outcome() == Outcome.ABANDONED || untried) {
            return Optional.empty();
        }
        return attempt.failure().map(failure -> cause(attempt, failure, around));
    }

    private static Finding cause(Attempt attempt, Failure failure, Surroundings around) {
        if (attempt.icmp().isPresent() && !attempt.icmp().get().isSizeReport()) {
            return new IcmpCause(attempt, around.network()).of(attempt.icmp().get());
        }
        return switch (failure) {
            case DeadlineExpired _ -> SilenceCause.of(attempt, around);
            case Errno errno when errno.code().equals("ETIMEDOUT") -> SilenceCause.of(attempt, around);
            case Errno errno -> ErrnoCause.of(attempt, errno, around);
            default -> Findings.of("host.refused", Confidence.POSSIBLE);
        };
    }
}
