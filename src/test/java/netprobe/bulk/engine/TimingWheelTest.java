package netprobe.bulk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import netprobe.oracle.Seed;
import org.junit.jupiter.api.Test;

class TimingWheelTest {

    private static final int SLOTS = 300;
    private static final int STEPS = 20_000;
    private static final int TICK_BITS = 20;
    private static final long MILLISECOND = 1_000_000;

    private final Random random = Seed.forCases("timing wheel");
    private final Map<Integer, Long> due = new HashMap<>();
    private long now = random.nextLong(1L << 50) - (1L << 49);
    private final TimingWheel wheel = new TimingWheel(SLOTS, now);

    @Test
    void tellsOfEachSlotOnceItIsDueAndOfNoOther() {
        for (int step = 0; step < STEPS; step++) {
            int slot = random.nextInt(SLOTS);
            switch (random.nextInt(8)) {
                case 0 -> remove(slot);
                case 1 -> advance(now + drawn());
                case 2 -> advance(now + random.nextLong(3 * MILLISECOND));
                default -> put(slot);
            }
        }
        advance(now + 100_000 * MILLISECOND);
        assertThat(due).hasSizeLessThan(SLOTS);
    }

    @Test
    void slotIsDueWithinATickAfterItsTime() {
        put(0, now + 5 * MILLISECOND);
        assertThat(toldBy(now + 5 * MILLISECOND - 1)).isEmpty();
        assertThat(toldBy(now + 5 * MILLISECOND + (1 << TICK_BITS))).containsExactly(0);
    }

    private List<Integer> toldBy(long nanos) {
        var told = new ArrayList<Integer>();
        wheel.advance(nanos, told::add);
        return told;
    }

    /** Most often soon, sometimes after more than a turn of the wheel, and sometimes past. */
    private long drawn() {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextLong(30_000 * MILLISECOND);
            case 1 -> 4096L << TICK_BITS;
            case 2 -> (4095L << TICK_BITS) + random.nextLong(3L << TICK_BITS);
            default -> random.nextLong(300 * MILLISECOND);
        };
    }

    private void put(int slot) {
        put(slot, now + drawn() - random.nextLong(10 * MILLISECOND));
    }

    private void put(int slot, long nanos) {
        wheel.put(slot, nanos);
        due.put(slot, Math.max(tick(nanos), tick(now)) + 1);
    }

    private void remove(int slot) {
        wheel.remove(slot);
        due.remove(slot);
    }

    private void advance(long nanos) {
        now = nanos;
        wheel.advance(now, slot -> {
            assertThat(due.remove(slot)).as("slot %d", slot).isNotNull().isLessThanOrEqualTo(tick(now));
            if (random.nextInt(4) == 0) {
                put(slot);
            }
        });
        assertThat(due.values()).as("forgotten").allMatch(tick -> tick > tick(now));
    }

    private static long tick(long nanos) {
        return nanos >> TICK_BITS;
    }
}
