package netprobe.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.Failure;
import netprobe.model.Failure.Malformed;
import netprobe.model.Finding;
import netprobe.model.Greeting;
import netprobe.model.Greeting.Detail;
import netprobe.model.Greeting.Detail.Clock;
import netprobe.model.Greeting.Verdict;
import org.junit.jupiter.api.Test;

class GreetingCauseTest {

    private static Greeting greeting(Verdict verdict, Optional<String> resembles, Optional<Detail> detail) {
        return new Greeting("smtp", verdict, List.of(), OptionalInt.empty(), Optional.empty(), resembles, detail,
                List.of(), List.of());
    }

    private static Optional<String> code(Verdict verdict, Optional<Failure> failure) {
        return GreetingCause.of(greeting(verdict, Optional.empty(), Optional.empty()), failure).map(Finding::code);
    }

    private static Optional<Failure> failure(String code, String operation) {
        return Optional.of(new Malformed(code, "", operation, Optional.empty()));
    }

    @Test
    void rightGreetingHasNoFinding() {
        assertThat(code(Verdict.RIGHT, Optional.empty())).isEmpty();
    }

    @Test
    void eachVerdictHasItsFinding() {
        assertThat(code(Verdict.MISSING, failure("closed", "greeting"))).contains("app.no-greeting");
        assertThat(code(Verdict.CUT_OFF, failure("cut-off", "greeting"))).contains("app.greeting-cut-off");
        assertThat(code(Verdict.WRONG, failure("wrong-protocol", "greeting"))).contains("app.wrong-protocol");
        assertThat(code(Verdict.WRONG, failure("rejected", "greeting"))).contains("app.rejected");
    }

    @Test
    void tlsThatIsRefusedIsAFindingAndTlsThatFailsIsLeftToOthers() {
        assertThat(code(Verdict.RIGHT, failure("starttls-refused", "starttls"))).contains("app.starttls-refused");
        assertThat(code(Verdict.RIGHT, failure("handshake_failure", "handshake"))).isEmpty();
    }

    @Test
    void whatItLooksLikeIsNamed() {
        var found = GreetingCause.of(greeting(Verdict.WRONG, Optional.of("SSH"), Optional.empty()),
                failure("wrong-protocol", "greeting"));

        assertThat(found.orElseThrow().where()).contains("looks like SSH");
    }

    @Test
    void clocksThatDifferAreAFinding() {
        assertThat(clock(Duration.ofSeconds(4))).isEmpty();
        assertThat(clock(Duration.ofHours(1))).contains("app.clock-offset");
        assertThat(clock(Duration.ofHours(-1))).contains("app.clock-offset");
    }

    private static Optional<String> clock(Duration offset) {
        var detail = Optional.<Detail>of(new Clock(Instant.EPOCH, offset));
        return GreetingCause.of(greeting(Verdict.RIGHT, Optional.empty(), detail), Optional.empty())
                .map(Finding::code);
    }
}
