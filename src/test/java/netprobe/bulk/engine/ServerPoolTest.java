package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import org.junit.jupiter.api.Test;

class ServerPoolTest {

    private static final long SECOND = 1_000_000_000;
    private static final long START = 77 * SECOND;
    private static final int DRAWS = 100_000;
    private static final int SILENCES = 30;
    private static final int TRIES = 3;
    private static final int WINDOW = 5;

    @Test
    void serversAreAskedByTheirWeights() {
        var pool = pool(1, 2, 5);
        var asked = new int[3];
        for (int draw = 0; draw < DRAWS; draw++) {
            asked[pool.choose(ServerPool.NONE, START)]++;
        }
        // 1% of all is more than six standard deviations
        assertThat(asked[0]).isCloseTo(DRAWS / 8, within(DRAWS / 100));
        assertThat(asked[1]).isCloseTo(DRAWS / 4, within(DRAWS / 100));
        assertThat(asked[2]).isCloseTo(DRAWS * 5 / 8, within(DRAWS / 100));
    }

    @Test
    void deadServerIsLeftAloneAndLookedAtOnceASecond() {
        var pool = pool(1, 1);
        silence(pool, 0);
        assertThat(chosen(pool, START)).isZero();
        assertThat(chosen(pool, START + SECOND - 1)).isZero();
        assertThat(chosen(pool, START + SECOND)).isEqualTo(1);
        assertThat(chosen(pool, START + 2 * SECOND - 1)).isZero();
        assertThat(chosen(pool, START + 2 * SECOND)).isEqualTo(1);
        pool.answer(0, START);
        assertThat(chosen(pool, START)).isGreaterThan(1);
    }

    /** How often the first server is chosen, of many times. */
    private static long chosen(ServerPool pool, long now) {
        return IntStream.range(0, 1000).filter(_ -> pool.choose(ServerPool.NONE, now) == 0).count();
    }

    @Test
    void answerInBetweenKeepsAServerAlive() {
        var pool = pool(1, 1);
        for (int round = 0; round < SILENCES; round++) {
            pool.silence(0, START);
            pool.silence(0, START);
            pool.answer(0, START);
        }
        assertThat(chosen(pool, START)).isPositive();
    }

    @Test
    void whereAllAreDeadAllAreAsked() {
        var pool = pool(1, 1);
        silence(pool, 0);
        assertThat(pool.areAllDead()).isFalse();
        silence(pool, 1);
        assertThat(pool.areAllDead()).isTrue();
        assertThat(chosen(pool, START)).isBetween(1L, 999L);
        pool.answer(1, START);
        assertThat(pool.areAllDead()).isFalse();
        assertThat(chosen(pool, START)).isZero();
    }

    @Test
    void silenceOfAllForAsLongAsAllTriesIsHopeless() {
        var pool = pool(1);
        silence(pool, 0);
        assertThat(pool.isHopeless(START + TRIES * SECOND)).isFalse();
        assertThat(pool.isHopeless(START + TRIES * SECOND + 1)).isTrue();
        pool.answer(0, START + TRIES * SECOND + 1);
        assertThat(pool.isHopeless(START + 100 * SECOND)).isFalse();
    }

    @Test
    void questionGoesToAnotherServerTheNextTime() {
        var pool = pool(100, 1, 1);
        for (int draw = 0; draw < 1000; draw++) {
            assertThat(pool.choose(0, START)).isIn(1, 2);
        }
    }

    @Test
    void questionGoesToTheSameServerWhereNoOtherLives() {
        var pool = pool(1, 1);
        silence(pool, 1);
        assertThat(pool.choose(0, START)).isZero();
        assertThat(pool(1).choose(0, START)).isZero();
    }

    @Test
    void questionWaitsForAnotherServerThatIsBusy() {
        var pool = pool(1, 1);
        fill(pool, 1);
        assertThat(pool.choose(0, START)).isEqualTo(ServerPool.NONE);
        assertThat(pool.choose(ServerPool.NONE, START)).isZero();
        fill(pool, 0);
        assertThat(pool.choose(ServerPool.NONE, START)).isEqualTo(ServerPool.NONE);
    }

    @Test
    void eachServerHasAPaceOfItsOwn() {
        var targets = new Engines.Targets(servers(2), List.of(1, 1), Pace.UNLIMITED, List.of(Pace.of(1), Pace.of(2)));
        var pool = new ServerPool(targets, settings(), START);
        var first = pool.choose(ServerPool.NONE, START);
        assertThat(pool.choose(ServerPool.NONE, START)).isEqualTo(1 - first);
        assertThat(pool.choose(ServerPool.NONE, START)).isEqualTo(ServerPool.NONE);
        assertThat(pool.pause(START)).isEqualTo(SECOND / 2);
        assertThat(pool.choose(ServerPool.NONE, START + SECOND / 2)).isEqualTo(1);
    }

    @Test
    void whatIsAskedByForceUsesUpBothPaces() {
        var total = Pace.of(1);
        var pool = new ServerPool(new Engines.Targets(servers(1), List.of(1), total, List.of(Pace.of(2))), settings(),
                START);
        pool.force(0, START);
        assertThat(total.pause(START)).isEqualTo(SECOND);
        assertThat(pool.pause(START)).isEqualTo(SECOND / 2);
    }

    private static void silence(ServerPool pool, int server) {
        for (int silence = 0; silence < SILENCES; silence++) {
            pool.silence(server, START);
        }
    }

    private static void fill(ServerPool pool, int server) {
        for (int question = 0; question < WINDOW; question++) {
            pool.window(server).ask();
        }
    }

    private static ServerPool pool(Integer... weights) {
        return new ServerPool(new Engines.Targets(servers(weights.length), List.of(weights), Pace.UNLIMITED,
                Collections.nCopies(weights.length, Pace.UNLIMITED)), settings(), START);
    }

    private static List<Server> servers(int count) {
        var address = AddressText.pton("127.0.0.1").orElseThrow();
        return Stream.iterate(1, port -> port + 1).limit(count).map(port -> new Server(address, port)).toList();
    }

    private static EngineSettings settings() {
        return new EngineSettings(100, WINDOW, true, 1, TRIES, SECOND, true, false, true, 0, (_, _, _, _) -> true);
    }
}
