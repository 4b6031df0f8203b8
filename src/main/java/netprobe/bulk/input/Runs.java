package netprobe.bulk.input;

import java.util.Arrays;
import netprobe.bulk.Questions;
import netprobe.bulk.Questions.Mark;

/** Gathers questions until they make a run. */
final class Runs {

    /** How many questions make a run. */
    static final int LENGTH = 512;

    private static final int NAME_ROOM = 64;
    private static final int TYPE_BYTES = 2;

    private byte[] bytes = new byte[LENGTH * NAME_ROOM];
    private final int[] starts = new int[LENGTH + 1];
    private final long[] numbers = new long[LENGTH];
    private int count;

    /** Adds a question to a run that {@link #isFull is not full}. */
    void add(byte[] name, int length, int type, long number) {
        int at = starts[count];
        int end = at + length + TYPE_BYTES;
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(name, 0, bytes, at, length);
        bytes[end - 2] = (byte) (type >> 8);
        bytes[end - 1] = (byte) type;
        numbers[count++] = number;
        starts[count] = end;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean isFull() {
        return count == LENGTH;
    }

    /** What has gathered; the next run begins. */
    Questions take(Mark end) {
        var run = new Questions(Arrays.copyOf(bytes, starts[count]), Arrays.copyOf(starts, count + 1),
                Arrays.copyOf(numbers, count), end);
        count = 0;
        return run;
    }
}
