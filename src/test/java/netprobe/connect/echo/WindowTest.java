package netprobe.connect.echo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import netprobe.model.Echoed.Difference;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;

class WindowTest {

    private final Window window = new Window();

    @Test
    void everythingMatchesAcrossTheEndOfTheRingInPiecesOfAnySize() throws InterruptedException {
        Random random = Seed.forCases("window");
        var stream = new byte[3 * Window.SIZE];
        random.nextBytes(stream);
        int put = 0;
        int taken = 0;
        while (taken < stream.length) {
            int more = Math.min(random.nextInt(1 << 20), Math.min(stream.length - put, Window.SIZE - (put - taken)));
            assertThat(window.put(Arrays.copyOfRange(stream, put, put + more), more)).isTrue();
            put += more;
            int back = random.nextInt(put - taken + 1);
            assertThat(window.match(Arrays.copyOfRange(stream, taken, taken + back), back)).isEmpty();
            taken += back;
        }
        window.complete();
        assertThat(window.matched()).isEqualTo(stream.length);
        assertThat(window.isDone(0)).isTrue();
    }

    @Test
    void differenceHasItsOffsetAndTheBytesOfBothSides() throws InterruptedException {
        put("hello world");
        assertThat(match("hello")).isNull();
        assertThat(match(" wOrld")).isEqualTo(new Difference(7, "orld", "Orld"));
        assertThat(window.matched()).isEqualTo(7);
    }

    @Test
    void moreThanWasSentIsADifferenceToNothing() throws InterruptedException {
        put("ab");
        assertThat(match("abc")).isEqualTo(new Difference(2, "", "c"));
    }

    @Test
    void whoeverPutsWaitsForRoom() throws InterruptedException {
        var half = new byte[Window.SIZE / 2];
        window.put(half, half.length);
        window.put(half, half.length);
        var third = Thread.ofPlatform().start(() -> {
            try {
                window.put(half, half.length);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        while (third.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        window.match(half, half.length);
        third.join();
        window.match(half, half.length);
        window.match(half, half.length);
        assertThat(window.matched()).isEqualTo(3L * half.length);
    }

    @Test
    void closingEndsTheWaitForRoom() throws InterruptedException {
        var all = new byte[Window.SIZE];
        window.put(all, all.length);
        Thread.ofPlatform().start(window::close);
        assertThat(window.put(all, 1)).isFalse();
    }

    @Test
    void nothingIsAwaitedBeforeSomethingWasPut() throws InterruptedException {
        assertThat(window.isAwaited()).isFalse();
        put("a");
        assertThat(window.isAwaited()).isTrue();
        match("a");
        assertThat(window.isAwaited()).isFalse();
        window.complete();
        assertThat(window.isAwaited()).as("the peer's end").isTrue();
    }

    @Test
    void endOfTheInputMayBeFoundOutLater() throws InterruptedException {
        put("a");
        match("a");
        Thread.ofPlatform().start(() -> {
            window.complete();
            window.end();
        });
        assertThat(window.isDone(10_000)).isTrue();
    }

    private void put(String text) throws InterruptedException {
        window.put(text.getBytes(US_ASCII), text.length());
    }

    private @org.jspecify.annotations.Nullable Difference match(String text) {
        return window.match(text.getBytes(US_ASCII), text.length()).orElse(null);
    }
}
