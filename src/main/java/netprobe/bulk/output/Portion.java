package netprobe.bulk.output;

import java.util.Arrays;

/** The output of some questions, which they are and what they came to. For one thread; {@link #handed()} is what another may have. */
final class Portion {

    /** As much as is written at once. */
    private static final int FULL = 1 << 15;
    private static final int ROOM = FULL + (1 << 12);
    private static final int DISPUTED = 1 << 31;

    private final Bytes bytes;
    private long[] numbers;
    private int[] ends;
    private int[] outcomes;
    private int[] records;
    private int count;

    /** An empty one. */
    Portion() {
        this(new Bytes(ROOM), new long[256], new int[256], new int[256], new int[256], 0);
    }

    private Portion(Bytes bytes, long[] numbers, int[] ends, int[] outcomes, int[] records, int count) {
        this.bytes = bytes;
        this.numbers = numbers;
        this.ends = ends;
        this.outcomes = outcomes;
        this.records = records;
        this.count = count;
    }

    /** What has gathered, in no more memory than it needs; this one is empty again. */
    Portion handed() {
        var handed = new Portion(bytes.copy(), Arrays.copyOf(numbers, count), Arrays.copyOf(ends, count),
                Arrays.copyOf(outcomes, count), Arrays.copyOf(records, count), count);
        clear();
        return handed;
    }

    /** Forgets all. */
    void clear() {
        bytes.cut(0);
        count = 0;
    }

    /** Where the output of the next question goes. */
    Bytes bytes() {
        return bytes;
    }

    /** The output of a question has been added. */
    void add(long number, int outcome, int recordCount, boolean isDisputed) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            outcomes = Arrays.copyOf(outcomes, 2 * count);
            records = Arrays.copyOf(records, 2 * count);
        }
        numbers[count] = number;
        ends[count] = bytes.length();
        outcomes[count] = outcome | (isDisputed ? DISPUTED : 0);
        records[count] = recordCount;
        count++;
    }

    /** Adds a question of another portion. */
    void add(Portion other, int place) {
        int start = place == 0 ? 0 : other.ends[place - 1];
        bytes.put(other.bytes.array(), start, other.ends[place] - start);
        add(other.numbers[place], other.outcome(place), other.records[place], other.isDisputed(place));
    }

    boolean isFull() {
        return bytes.length() >= FULL;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many questions it has. */
    int count() {
        return count;
    }

    /** The number in the list of a question. */
    long number(int place) {
        return numbers[place];
    }

    /** What it came to, as {@link Outcome} has it. */
    int outcome(int place) {
        return outcomes[place] & ~DISPUTED;
    }

    /** How many records its answer section has. */
    int records(int place) {
        return records[place];
    }

    /** Whether a second server said something else. */
    boolean isDisputed(int place) {
        return (outcomes[place] & DISPUTED) != 0;
    }
}
