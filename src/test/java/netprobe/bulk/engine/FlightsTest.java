package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashSet;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

class FlightsTest {

    private static final int SLOTS = 50;

    @Test
    void slotIsTakenByOneQuestionAtATime() {
        var random = Seed.forCases("flights");
        var flights = new Flights(SLOTS);
        var taken = new ArrayDeque<Integer>();
        var held = new HashSet<Integer>();
        for (int step = 0; step < 10_000; step++) {
            if (flights.room() > 0 && random.nextBoolean()) {
                int slot = flights.take(Runs.of(Type.A, "a", "b"), 1);
                assertThat(slot).isBetween(0, SLOTS - 1);
                assertThat(held.add(slot)).isTrue();
                taken.add(slot);
            } else if (!taken.isEmpty()) {
                held.remove(taken.peek());
                flights.free(taken.remove());
            }
            assertThat(flights.count()).isEqualTo(held.size()).isEqualTo(SLOTS - flights.room());
        }
    }

    @Test
    void slotThatIsTakenAgainKnowsNothingOfTheQuestionBefore() {
        var flights = new Flights(SLOTS);
        int slot = flights.take(Runs.of(Type.A, "a"), 0);
        flights.set(slot, 0xff);
        flights.attempts[slot] = 3;
        flights.errno[slot] = 111;
        flights.kept[slot] = new byte[12];
        flights.free(slot);
        var run = Runs.of(Type.A, "b", "c");
        assertThat(flights.take(run, 1)).as("last given back, first taken").isEqualTo(slot);
        assertThat(flights.questions[slot]).isSameAs(run);
        assertThat(flights.place[slot]).isEqualTo(1);
        assertThat(flights.attempts[slot] + flights.errno[slot]).isZero();
        assertThat(flights.key[slot]).isEqualTo(flights.server[slot]).isEqualTo(Flights.NONE);
        assertThat(flights.isKept(slot)).isFalse();
        assertThat(flights.isSet(slot, 0xff)).isFalse();
    }

    @Test
    void flagsAreSetEachByItself() {
        var flights = new Flights(SLOTS);
        for (int flag = 1; flag <= Flights.KEPT_STREAM; flag <<= 1) {
            flights.set(7, flag);
            assertThat(flights.isSet(7, flag)).isTrue();
            assertThat(flights.isSet(7, 0xff & ~flag)).isFalse();
            assertThat(flights.isSet(6, flag)).isFalse();
            flights.unset(7, flag);
            assertThat(flights.isSet(7, flag)).isFalse();
        }
    }
}
