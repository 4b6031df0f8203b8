package netprobe.bulk.engine;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * When slots are to be looked after: a ring of lists, one for each tick, in which a slot is put, moved and taken out in constant time (Varghese
 * and Lauck, "Hashed and hierarchical timing wheels", scheme 6). A slot is in it once at most.
 */
final class TimingWheel {

    /** A tick is 2^20 ns, a little more than a millisecond. */
    private static final int TICK_BITS = 20;
    private static final int BUCKETS = 4096;
    private static final int NONE = -1;

    private final int[] heads = new int[BUCKETS];
    private final int[] next;
    private final int[] previous;
    private final long[] due;
    private long now;

    /** For slots from 0 to {@code slots} - 1, from that time on. */
    TimingWheel(int slots, long nanos) {
        this.next = new int[slots];
        this.previous = new int[slots];
        this.due = new long[slots];
        this.now = nanos >> TICK_BITS;
        Arrays.fill(heads, NONE);
        Arrays.fill(due, Long.MIN_VALUE);
    }

    /** Puts a slot in, or moves it: {@link #advance} will tell of it within a tick after that time. */
    void put(int slot, long nanos) {
        remove(slot);
        long tick = Math.max((nanos >> TICK_BITS) + 1, now + 1);
        int bucket = (int) tick & BUCKETS - 1;
        due[slot] = tick;
        next[slot] = heads[bucket];
        previous[slot] = NONE;
        if (next[slot] != NONE) {
            previous[next[slot]] = slot;
        }
        heads[bucket] = slot;
    }

    /** Takes a slot out, if it is in. */
    void remove(int slot) {
        if (due[slot] == Long.MIN_VALUE) {
            return;
        }
        if (previous[slot] == NONE) {
            heads[(int) due[slot] & BUCKETS - 1] = next[slot];
        } else {
            next[previous[slot]] = next[slot];
        }
        if (next[slot] != NONE) {
            previous[next[slot]] = previous[slot];
        }
        due[slot] = Long.MIN_VALUE;
    }

    /** Goes on to that time, and takes out each slot that is due, telling of it; it may be put in again at once. */
    void advance(long nanos, IntConsumer expired) {
        long until = nanos >> TICK_BITS;
        long from = Math.max(now + 1, until - BUCKETS + 1);
        now = Math.max(now, until);
        for (long tick = from; tick <= until; tick++) {
            expire((int) tick & BUCKETS - 1, until, expired);
        }
    }

    private void expire(int bucket, long until, IntConsumer expired) {
        for (int slot = heads[bucket], following; slot != NONE; slot = following) {
            // what is told of may be put in again, here or elsewhere, but no other is touched
            following = next[slot];
            if (due[slot] <= until) {
                remove(slot);
                expired.accept(slot);
            }
        }
    }
}
