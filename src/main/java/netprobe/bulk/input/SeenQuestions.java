package netprobe.bulk.input;

import java.io.IOException;
import java.util.Arrays;

/**
 * Which questions a list has had, by 95 bits of a keyed hash of each: 15 to 30 bytes for a question, outside of the heap.
 *
 * <p>Two questions that differ are taken for the same one if these bits are. Among n questions there are n²/2 pairs, each of which does so with a probability
 * of 2⁻⁹⁵: among a hundred million, once in 8 × 10¹² lists. The key is drawn for each list, so that no list can be made to do so.
 *
 * <p>It grows by the page (extendible hashing): the first bits of a hash say on which page it is, by way of a directory, and a full page becomes two. So
 * growing takes no second table beside the first, and never long.
 */
final class SeenQuestions {

    private final KeyedHash hash;
    private SeenPage[] directory = {new SeenPage(0)};
    private int depth;
    private long count;

    SeenQuestions(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * Adds a question, unless it is there.
     *
     * @param name begins with its name in wire form
     * @param length of that
     * @return whether it was not there
     * @throws IOException when there is no memory for more
     */
    boolean add(byte[] name, int length, int type) throws IOException {
        hash.hash(name, length, type);
        long first = hash.first();
        int place = (int) (first >>> 1 >>> Long.SIZE - 1 - depth);
        SeenPage page = directory[place];
        boolean isNew = page.add(first, (int) hash.second() | 1);
        if (isNew) {
            count++;
            if (page.isFull()) {
                split(page, place);
            }
        }
        return isNew;
    }

    private void split(SeenPage page, int place) throws IOException {
        try {
            SeenPage ones = page.split();
            int at = place;
            if (page.depth() > depth) {
                widen();
                at = 2 * place;
            }
            int span = 1 << depth - page.depth() + 1;
            int from = at & -span;
            Arrays.fill(directory, from + span / 2, from + span, ones);
        } catch (OutOfMemoryError full) {
            throw new IOException("no memory to tell more than " + count
                    + " questions apart (java -XX:MaxDirectMemorySize gives more)", full);
        }
    }

    /** One more bit says on which page a hash is. */
    private void widen() {
        var wider = new SeenPage[2 * directory.length];
        for (int i = 0; i < wider.length; i++) {
            wider[i] = directory[i / 2];
        }
        directory = wider;
        depth++;
    }
}
