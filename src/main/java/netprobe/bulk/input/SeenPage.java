package netprobe.bulk.input;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A part of {@link SeenQuestions}: hashes in a table with open addressing, outside of the heap. */
final class SeenPage {

    private static final int SLOTS = 1 << 13;
    private static final int MOST = SLOTS / 10 * 8;
    private static final int TAGS = SLOTS * Long.BYTES;
    private static final int BYTES = TAGS + SLOTS * Integer.BYTES;

    private final ByteBuffer table = ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());
    private int depth;
    private int count;

    /**
     * @param depth how many leading bits all hashes on it share, at first
     */
    SeenPage(int depth) {
        this.depth = depth;
    }

    /** How many leading bits all hashes on it share. */
    int depth() {
        return depth;
    }

    boolean isFull() {
        return count >= MOST;
    }

    /**
     * Adds a hash, unless it is there.
     *
     * @param tag its other part; never 0, by which a slot is known that holds none
     * @return whether it was not there
     */
    boolean add(long hash, int tag) {
        int slot = (int) hash & SLOTS - 1;
        for (int found = tag(slot); found != 0; found = tag(slot)) {
            if (found == tag && hash(slot) == hash) {
                return false;
            }
            slot = slot + 1 & SLOTS - 1;
        }
        table.putLong(slot * Long.BYTES, hash);
        table.putInt(TAGS + slot * Integer.BYTES, tag);
        count++;
        return true;
    }

    /**
     * Leaves to another page those of its hashes whose first bit behind the shared ones is 1. What is outside of the heap is used again, since it is long in
     * being freed.
     */
    SeenPage split() {
        var hashes = new long[SLOTS];
        var tags = new int[SLOTS];
        table.asLongBuffer().get(hashes);
        table.slice(TAGS, BYTES - TAGS).order(table.order()).asIntBuffer().get(tags);
        var ones = new SeenPage(depth + 1);
        table.put(0, new byte[BYTES]);
        count = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (tags[slot] != 0) {
                (hashes[slot] << depth < 0 ? ones : this).add(hashes[slot], tags[slot]);
            }
        }
        depth++;
        return ones;
    }

    private long hash(int slot) {
        return table.getLong(slot * Long.BYTES);
    }

    private int tag(int slot) {
        return table.getInt(TAGS + slot * Integer.BYTES);
    }
}
