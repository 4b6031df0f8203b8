package netprobe.bulk.engine;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import netprobe.bulk.engine.Identifiers.Stranger;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    private static final int SOCKETS = 3;
    private static final int HALF = Identifiers.PER_SOCKET / 2;
    private static final int QUESTION = 0x1234_5678;

    private final Identifiers identifiers = new Identifiers(SOCKETS);

    @Test
    void keyHasOneHolderAtATime() {
        var random = Seed.forCases("identifiers");
        var holders = new HashMap<Integer, Integer>();
        var keys = new ArrayDeque<Integer>();
        for (int slot = 0; slot < 150_000; slot++) {
            int socket = random.nextInt(SOCKETS);
            if (identifiers.inUse(socket) < HALF) {
                int key = identifiers.take(socket, slot);
                assertThat(key / Identifiers.PER_SOCKET).isEqualTo(socket);
                assertThat(holders.put(key, slot)).as("who had key %d", key).isNull();
                keys.add(key);
            }
            if (random.nextInt(3) == 0) {
                int key = keys.remove();
                assertThat(identifiers.slot(key)).isEqualTo(holders.remove(key));
                identifiers.free(key, random.nextInt(), random.nextBoolean());
                assertThat(identifiers.slot(key)).isNegative();
            }
        }
        holders.forEach((key, slot) -> assertThat(identifiers.slot(key)).isEqualTo(slot));
        assertThat(identifiers.inUse(0) + identifiers.inUse(1) + identifiers.inUse(2)).isEqualTo(holders.size());
    }

    @Test
    void identifiersAreSpreadOverAllThereAre() {
        var seen = new HashSet<Integer>();
        for (int draw = 0; draw < 20 * Identifiers.PER_SOCKET; draw++) {
            int key = identifiers.take(1, 0);
            seen.add(key - Identifiers.PER_SOCKET);
            identifiers.free(key, QUESTION, true);
        }
        assertThat(seen).hasSize(Identifiers.PER_SOCKET);
    }

    @Test
    void strangersAreToldApartByWhatWasAskedLast() {
        int key = identifiers.take(0, 7);
        identifiers.free(key, QUESTION, true);
        assertThat(identifiers.judge(key, QUESTION)).isEqualTo(Stranger.DUPLICATE);
        assertThat(identifiers.judge(key, QUESTION + 2)).isEqualTo(Stranger.UNASKED);
        identifiers.free(keyAgain(key), QUESTION, false);
        assertThat(identifiers.judge(key, QUESTION)).isEqualTo(Stranger.LATE);
        int other = identifiers.take(1, 7);
        identifiers.free(other, QUESTION + 2, true);
        assertThat(identifiers.judge(other, QUESTION)).isEqualTo(Stranger.UNASKED);
    }

    @Test
    void neverUsedKeyWasNeverAsked() {
        assertThat(identifiers.judge(2 * Identifiers.PER_SOCKET + 5, QUESTION)).isEqualTo(Stranger.UNASKED);
        assertThat(identifiers.judge(2 * Identifiers.PER_SOCKET + 5, 0)).isEqualTo(Stranger.UNASKED);
    }

    @Test
    void hashTakesLettersOfEitherCaseForTheSame() {
        byte[] lower = "xx\3www\7example\3org\0\0\1".getBytes(US_ASCII);
        byte[] upper = "\3WWW\7eXample\3oRG\0\0\1".getBytes(US_ASCII);
        byte[] other = "\3www\7examplf\3org\0\0\1".getBytes(US_ASCII);
        int hash = Identifiers.hash(upper, 0, upper.length);
        assertThat(Identifiers.hash(lower, 2, lower.length - 2)).isEqualTo(hash);
        assertThat(Identifiers.hash(other, 0, other.length)).isNotEqualTo(hash);
    }

    private int keyAgain(int key) {
        int again = identifiers.take(0, 9);
        while (again != key) {
            identifiers.free(again, 0, true);
            again = identifiers.take(0, 9);
        }
        return again;
    }
}
