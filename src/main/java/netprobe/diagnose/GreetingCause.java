package netprobe.diagnose;

import static netprobe.model.Confidence.PROVEN;

import java.time.Duration;
import java.util.Optional;
import netprobe.model.Failure;
import netprobe.model.Finding;
import netprobe.model.Greeting;
import netprobe.model.Greeting.Detail.Clock;
import netprobe.model.Greeting.Detail.NtpClock;
import netprobe.tables.Findings;

/** What is wrong with what a peer said first. */
public final class GreetingCause {

    /** More than whole seconds and a slow network make of clocks that agree. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private GreetingCause() {}

    /** The finding, where there is something to find; TLS that failed is not the greeting's. */
    public static Optional<Finding> of(Greeting greeting, Optional<Failure> failure) {
        return switch (greeting.verdict()) {
            case MISSING -> finding("app.no-greeting");
            case CUT_OFF -> finding("app.greeting-cut-off");
            case WRONG -> failure.filter(cause -> cause.code().equals("rejected")).isPresent()
                    ? finding("app.rejected")
                    : wrongProtocol(greeting);
            case RIGHT -> failure.isPresent() ? upgrade(failure.get()) : clock(greeting);
        };
    }

    private static Optional<Finding> wrongProtocol(Greeting greeting) {
        Finding found = Findings.of("app.wrong-protocol", PROVEN);
        return Optional.of(greeting.resembles().map(other -> found.at("looks like " + other)).orElse(found));
    }

    private static Optional<Finding> upgrade(Failure failure) {
        return failure.operation().equals("starttls") ? finding("app.starttls-refused") : Optional.empty();
    }

    private static Optional<Finding> clock(Greeting greeting) {
        Duration offset = greeting.detail().map(detail -> switch (detail) {
            case Clock clock -> clock.offset();
            case NtpClock clock -> clock.offset();
            default -> Duration.ZERO;
        }).orElse(Duration.ZERO);
        return offset.abs().compareTo(TOLERATED) > 0 ? finding("app.clock-offset") : Optional.empty();
    }

    private static Optional<Finding> finding(String code) {
        return Optional.of(Findings.of(code, PROVEN));
    }
}
