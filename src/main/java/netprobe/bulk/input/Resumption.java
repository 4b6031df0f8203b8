package netprobe.bulk.input;

import java.io.IOException;
import java.util.stream.LongStream;
import netprobe.bulk.Questions.Mark;

/** Where an earlier run of the same list stopped: which questions are left of those that it had read. */
public final class Resumption {

    private final Mark mark;
    private final long[] unfinished;
    private int passed;

    /**
     * How far the list was read.
     *
     * @param mark behind the last line of which questions had been taken
     * @param unfinished the numbers, below that of the mark, of those that had no result
     */
    public Resumption(Mark mark, LongStream unfinished) {
        this.mark = mark;
        this.unfinished = unfinished.filter(number -> number < mark.questions()).sorted().distinct().toArray();
    }

    /** From the beginning. */
    public static Resumption none() {
        return new Resumption(new Mark(0, 0, 0), LongStream.empty());
    }

    Mark mark() {
        return mark;
    }

    /** Whether the question with that number is to be asked. The numbers have to come one after the other. */
    boolean asksFor(long number) {
        if (number >= mark.questions()) {
            return true;
        }
        boolean left = passed < unfinished.length && unfinished[passed] == number;
        passed += left ? 1 : 0;
        return left;
    }

    /** Makes sure that the list is the one that was read then. */
    void check(Mark now) throws IOException {
        if (!now.equals(mark)) {
            throw new IOException(now.bytes() < mark.bytes()
                    ? "the list ends after " + now.bytes() + " bytes; " + mark.bytes()
                            + " had been read of it when the checkpoint was made"
                    : "the list is not the one of the checkpoint: its first " + mark.bytes()
                            + " bytes, or how they are read, have changed");
        }
    }
}
