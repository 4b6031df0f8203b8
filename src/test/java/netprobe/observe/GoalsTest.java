package netprobe.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.connect.Goals;
import netprobe.model.AddressText;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.IpAddress;
import netprobe.model.Outcome;
import netprobe.model.PortRange;
import netprobe.model.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which order addresses and ports have their turn, and when the next one's has come. */
class GoalsTest {

    private static final int FAR_MORE_THAN_ADMITTED = 100_000;

    private final ResolvedTargets targets = new ResolvedTargets();

    private static Resolved resolved(String addresses, int low, int high) {
        List<IpAddress> list = Arrays.stream(addresses.split(" ", -1))
                .map(text -> AddressText.pton(text).orElseThrow()).toList();
        return new Resolved(new Target("h", "h", List.of(new PortRange(low, high))), list, Transport.TCP);
    }

    private void add(String addresses, int low, int high) {
        targets.add(resolved(addresses, low, high));
    }

    private static String name(Goal goal) {
        return goal.address().text() + ' ' + goal.port();
    }

    /** All that may begin now. */
    private static List<String> begun(Goals goals) {
        return Stream.generate(goals::next).takeWhile(Optional::isPresent).map(Optional::orElseThrow)
                .map(GoalsTest::name).toList();
    }

    private static Goal next(Goals goals) {
        return goals.next().orElseThrow();
    }

    private static Attempt connected(Goal goal) {
        return Attempt.reached(goal, Outcome.CONNECTED, Duration.ZERO, Optional.of("local"));
    }

    private static Attempt failed(Goal goal) {
        return Attempt.failed(goal, Outcome.TIMED_OUT, Duration.ZERO,
                new DeadlineExpired("timeout", Duration.ZERO, "", "connect", Optional.empty()));
    }

    @Test
    void everyPortOfEveryAddressHasItsTurnAddressByAddress() {
        var goals = new AllGoals(targets);
        add("192.0.2.1 2001:db8::1", 80, 81);
        add("192.0.2.9", 22, 22);

        assertThat(begun(goals)).containsExactly("192.0.2.1 80", "192.0.2.1 81", "2001:db8::1 80", "2001:db8::1 81",
                "192.0.2.9 22");
        assertThat(goals.areDone()).as("others may be resolved yet").isFalse();
        add("192.0.2.10", 22, 22);
        targets.complete();
        assertThat(goals.areDone()).isFalse();
        assertThat(begun(goals)).containsExactly("192.0.2.10 22");
        assertThat(goals.areDone()).isTrue();
    }

    @Test
    void attemptsDoNotRunFurtherAheadOfTheOutputThanMemoryAllows() {
        var goals = new AllGoals(targets);
        add("192.0.2.1 192.0.2.2", 1, PortRange.LAST);
        targets.complete();
        int ahead = begun(goals).size();

        assertThat(ahead).isLessThan(FAR_MORE_THAN_ADMITTED);
        assertThat(goals.areDone()).isFalse();
        targets.wrote(10);
        assertThat(begun(goals)).hasSize(10);
        targets.wrote(2L * PortRange.LAST);
        assertThat(begun(goals)).hasSize(2 * PortRange.LAST - ahead - 10);
        assertThat(goals.areDone()).isTrue();
    }

    @Test
    void firstWaitsForEachAddressAndStopsAtTheOneThatIsReached() {
        var goals = new FirstGoals(targets);
        add("192.0.2.1 192.0.2.2 192.0.2.3", 80, 81);
        targets.complete();

        Goal first = next(goals);
        assertThat(name(first)).isEqualTo("192.0.2.1 80");
        assertThat(begun(goals)).isEmpty();
        goals.ended(failed(first));
        Goal second = next(goals);
        assertThat(name(second)).isEqualTo("192.0.2.2 80");
        goals.ended(connected(second));

        Goal third = next(goals);
        assertThat(name(third)).as("the next port begins with the first address again").isEqualTo("192.0.2.1 81");
        assertThat(goals.isGivenUp(third)).isFalse();
        goals.ended(connected(third));
        assertThat(goals.next()).isEmpty();
        assertThat(goals.areDone()).isTrue();
    }

    @Test
    void firstIsDoneWhenAllHaveFailed() {
        var goals = new FirstGoals(targets);
        add("192.0.2.1", 80, 80);
        targets.complete();
        Goal only = next(goals);

        assertThat(goals.areDone()).as("it is under way").isFalse();
        goals.ended(failed(only));
        assertThat(goals.next()).isEmpty();
        assertThat(goals.areDone()).isTrue();
    }

    /** RFC 8305, section 4: families take turns, each in its own order, and the first address stays the first. */
    @ParameterizedTest
    @CsvSource({"::1 ::2 ::3 1.1.1.1 2.2.2.2,::1 1.1.1.1 ::2 2.2.2.2 ::3", "1.1.1.1 2.2.2.2 ::1,1.1.1.1 ::1 2.2.2.2",
        "1.1.1.1 ::1 ::2 ::3,1.1.1.1 ::1 ::2 ::3", "::1 1.1.1.1,::1 1.1.1.1", "::1 ::2,::1 ::2", "1.1.1.1,1.1.1.1",
        "::1 ::2 1.1.1.1 ::3 2.2.2.2 3.3.3.3,::1 1.1.1.1 ::2 2.2.2.2 ::3 3.3.3.3"})
    void familiesTakeTurns(String addresses, String mixed) {
        assertThat(resolved(addresses, 80, 80).interleaved().addresses()).extracting(IpAddress::text)
                .containsExactly(mixed.split(" ", -1));
    }

    @Test
    void nextOfARaceBeginsAfterTheDelayOrWhenOneHasFailed() {
        var goals = new RaceGoals(targets);
        add("::1 ::2 1.1.1.1 2.2.2.2", 80, 80);
        targets.complete();
        long start = System.nanoTime();
        Goal first = next(goals);
        assertThat(goals.next()).isEmpty();

        goals.ended(failed(first));
        assertThat(name(next(goals))).as("at once").isEqualTo("1.1.1.1 80");
        Optional<Goal> third = goals.next();
        while (third.isEmpty()) {
            Thread.onSpinWait();
            third = goals.next();
        }
        assertThat(System.nanoTime() - start).as("no earlier").isGreaterThanOrEqualTo(RaceGoals.DELAY.toNanos());
        assertThat(name(third.get())).isEqualTo("::2 80");
        assertThat(RaceGoals.DELAY).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void winnerEndsTheRaceForThoseUnderWayAndThoseStillWaiting() {
        var goals = new RaceGoals(targets);
        add("::1 ::2 ::3", 80, 81);
        targets.complete();
        Goal first = next(goals);
        goals.ended(failed(first));
        Goal winner = next(goals);

        goals.ended(connected(winner));
        Goal last = next(goals);
        assertThat(name(last)).as("told of, and given up at once").isEqualTo("::3 80");
        assertThat(goals.isGivenUp(last)).isTrue();
        assertThat(goals.next()).as("the next port's race waits for the end of this one").isEmpty();
        goals.ended(Attempt.abandoned(last, Duration.ZERO));
        assertThat(name(next(goals))).isEqualTo("::1 81");
    }

    @Test
    void loserOfARaceDoesNotHurryTheNextOne() {
        var goals = new RaceGoals(targets);
        add("::1 ::2", 80, 81);
        targets.complete();
        goals.ended(connected(next(goals)));
        goals.ended(Attempt.abandoned(next(goals), Duration.ZERO));

        next(goals);
        assertThat(goals.next()).isEmpty();
    }

    @Test
    void everyRoundIsTheSameAndBeginsAtItsTime() {
        var interval = Duration.ofMillis(20);
        var goals = new RepeatedGoals(targets, 3, interval);
        add("192.0.2.1", 80, 81);
        assertThat(goals.next()).as("not before all is resolved").isEmpty();
        add("192.0.2.2", 22, 22);
        targets.complete();
        var seen = new ArrayList<String>();
        long start = System.nanoTime();
        while (!goals.areDone()) {
            seen.addAll(begun(goals));
        }

        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(2 * interval.toNanos());
        List<String> round = List.of("192.0.2.1 80", "192.0.2.1 81", "192.0.2.2 22");
        assertThat(seen).isEqualTo(Stream.of(round, round, round).flatMap(List::stream).toList());
    }

    @Test
    void nothingToRepeatIsDone() {
        var goals = new RepeatedGoals(targets, 3, Duration.ofDays(1));
        targets.complete();

        assertThat(goals.next()).isEmpty();
        assertThat(goals.areDone()).isTrue();
    }
}
