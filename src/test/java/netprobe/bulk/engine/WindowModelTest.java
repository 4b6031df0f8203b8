package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import netprobe.oracle.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A window before servers and networks that are reckoned rather than run: what it gets of them, and what it costs them. */
class WindowModelTest {

    private static final long SECOND = 1_000_000_000;
    private static final long MICROSECOND = 1_000;
    private static final long PATIENCE = 2 * SECOND;
    private static final int LARGEST = 20_000;
    private static final long LENGTH = 10 * SECOND;

    private final Random random = Seed.forCases("windows");

    /**
     * What lies between a client that always has more to ask, and the answers.
     *
     * @param way there and back, in nanoseconds
     * @param work on one query, in nanoseconds: one after the other
     * @param room so many queries wait at the server, others are dropped
     * @param loss the share of datagrams that the network drops, whatever is sent
     * @param limit so many queries a second are answered, others are dropped
     */
    private record Path(long way, long work, int room, double loss, int limit) {

        static Path of(long way, long work) {
            return new Path(way, work, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);
        }

        Path losing(double share) {
            return new Path(way, work, room, share, limit);
        }

        Path with(int waiting) {
            return new Path(way, work, waiting, loss, limit);
        }

        Path limitedTo(int rate) {
            return new Path(way, work, room, loss, rate);
        }
    }

    /** Something that is to happen: an answer comes, or one that does not come counts as lost. */
    private record Event(long at, long asked, boolean isAnswer, boolean wasLost) {}

    /** What came of it in the second half of the time, by the second. */
    private record Yield(double sent, double answered) {

        double lost() {
            return 1 - answered / sent;
        }
    }

    /** The network drops some, however few are sent: a window that closed for it would stay behind for nothing. */
    @ParameterizedTest
    @CsvSource({"0.05, 200, 8", "0.1, 200, 8", "0.3, 200, 8", "0.1, 20000, 20", "0.3, 20000, 20", "0.3, 20000, 1000"})
    void lossByTheNetworkCostsLittleMoreThanWhatIsLost(double loss, long way, long work) {
        Path whole = Path.of(way * MICROSECOND, work * MICROSECOND);
        double best = run(whole).answered();
        assertThat(run(whole.losing(loss)).answered()).isGreaterThan(best * (1 - loss) * 0.6);
    }

    /** A server that drops what it has no room for is asked no more than it can answer, but for little. */
    @ParameterizedTest
    @CsvSource({"200, 100, 1000", "200, 20, 500", "20000, 100, 1000", "20000, 1000, 200"})
    void serverWithoutRoomIsNotFlooded(long way, long work, int room) {
        Yield yield = run(Path.of(way * MICROSECOND, work * MICROSECOND).with(room));
        assertThat(yield.lost()).isLessThan(0.1);
        assertThat(yield.answered()).isGreaterThan(0.7 * SECOND / (work * MICROSECOND));
    }

    /** The same on a network that loses some as well. */
    @ParameterizedTest
    @CsvSource({"200, 100, 1000, 0.1", "20000, 100, 1000, 0.2"})
    void serverWithoutRoomIsToldFromTheNetwork(long way, long work, int room, double loss) {
        Yield yield = run(Path.of(way * MICROSECOND, work * MICROSECOND).with(room).losing(loss));
        assertThat(yield.lost()).isLessThan(loss * 1.5 + 0.1);
        assertThat(yield.answered()).isGreaterThan(0.5 * SECOND / (work * MICROSECOND));
    }

    /** A server that answers so many a second, and drops others, is not asked for more and more. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 5000, 20_000, 50_000})
    void serverThatLimitsItsRateIsNotFlooded(int rate) {
        Yield least = run(Path.of(200 * MICROSECOND, 8 * MICROSECOND).limitedTo(rate), 128);
        Yield yield = run(Path.of(200 * MICROSECOND, 8 * MICROSECOND).limitedTo(rate), LARGEST);
        assertThat(yield.sent()).isLessThan(least.sent() * 1.6);
        assertThat(yield.answered()).isGreaterThan(rate * 0.9);
    }

    private Yield run(Path path) {
        return run(path, LARGEST);
    }

    private Yield run(Path path, int largest) {
        var window = new Window(largest, false, PATIENCE, 0);
        var events = new PriorityQueue<>(Comparator.comparingLong(Event::at));
        long now = 0;
        long busyUntil = 0;
        double allowed = 0;
        long allowedAt = 0;
        long sent = 0;
        long answered = 0;
        while (now < LENGTH) {
            long asked = now;
            while (window.room() > 0) {
                window.ask();
                sent += asked > LENGTH / 2 ? 1 : 0;
                allowed = Math.min(path.limit(), allowed + (asked - allowedAt) * 1e-9 * path.limit());
                allowedAt = asked;
                boolean isAllowed = allowed >= 1;
                allowed -= isAllowed ? 1 : 0;
                boolean hasRoom = busyUntil - asked < path.room() * (double) path.work();
                if (!isAllowed || !hasRoom || random.nextDouble() < path.loss()) {
                    events.add(new Event(asked + window.lostAfter(), asked, false, false));
                } else {
                    busyUntil = Math.max(busyUntil, asked) + path.work();
                    long arrival = busyUntil + path.way();
                    boolean isLate = arrival > asked + window.lostAfter();
                    events.add(new Event(isLate ? asked + window.lostAfter() : arrival, asked, !isLate, false));
                    if (isLate) {
                        events.add(new Event(arrival, asked, true, true));
                    }
                }
                asked += MICROSECOND;
            }
            Event next = events.remove();
            now = Math.max(now, next.at());
            if (!next.wasLost()) {
                window.release();
            }
            if (next.isAnswer()) {
                window.answer(next.at() - next.asked(), false, next.wasLost(), now);
                answered += now > LENGTH / 2 ? 1 : 0;
            } else {
                window.lose(now);
            }
        }
        double seconds = LENGTH / 2e9;
        return new Yield(sent / seconds, answered / seconds);
    }
}
