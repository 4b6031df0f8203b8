package netprobe.bulk.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A set of numbers that are not negative, as ranges in ascending order; in text {@code 5-7,9}.
 */
public final class NumberRanges {

    /** No number. */
    public static final NumberRanges NONE = new NumberRanges(new long[0]);

    /** First and last of each range in turn. */
    private final long[] bounds;

    private NumberRanges(long[] bounds) {
        this.bounds = bounds;
    }

    /** What is done with a range. */
    interface Action {
        void take(long first, long last);
    }

    /** Puts ranges together. */
    static final class Builder {

        private long[] bounds = new long[16];
        private int size;

        /** Adds a range behind all others. */
        void add(long first, long last) {
            if (size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * size);
            }
            bounds[size++] = first;
            bounds[size++] = last;
        }

        NumberRanges build() {
            return new NumberRanges(Arrays.copyOf(bounds, size));
        }
    }

    /**
     * Reads the text form.
     *
     * @throws NumberFormatException if it is something else
     */
    static NumberRanges parse(String text) {
        var ranges = new Builder();
        long before = -1;
        for (String range : text.isEmpty() ? List.<String>of() : Arrays.asList(text.split(",", -1))) {
            int dash = range.indexOf('-');
            long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
            long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
            if (first <= before || last < first) {
                throw new NumberFormatException("out of order: " + range);
            }
            ranges.add(first, last);
            before = last;
        }
        return ranges.build();
    }

    /** Whether a number is in it. */
    public boolean contains(long number) {
        int at = Arrays.binarySearch(bounds, number);
        // between the first and the last of a range the place to insert is odd
        return at >= 0 || (-at - 1) % 2 == 1;
    }

    /** The least number; another where there is none. */
    long first(long otherwise) {
        return bounds.length == 0 ? otherwise : bounds[0];
    }

    /** One past the greatest number, or 0. */
    long end() {
        return bounds.length == 0 ? 0 : bounds[bounds.length - 1] + 1;
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    void forEach(Action action) {
        for (int i = 0; i < bounds.length; i += 2) {
            action.take(bounds[i], bounds[i + 1]);
        }
    }

    /** All of them, ascending. */
    public LongStream numbers() {
        return IntStream.range(0, bounds.length / 2).boxed()
                .flatMapToLong(range -> LongStream.rangeClosed(bounds[2 * range], bounds[2 * range + 1]));
    }

    @Override
    public String toString() {
        var texts = new ArrayList<String>();
        forEach((first, last) -> texts.add(first == last ? Long.toString(first) : first + "-" + last));
        return String.join(",", texts);
    }
}
