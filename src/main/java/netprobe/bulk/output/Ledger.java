package netprobe.bulk.output;

import java.util.BitSet;
import netprobe.bulk.Questions;

/** Which questions have been handed out, and which of them are not finished. For any thread. */
final class Ledger {

    /** How many that are finished may stand before the oldest that isn't, until they are forgotten. */
    private static final int SPENT = 1 << 20;

    private BitSet unfinished = new BitSet();
    /** The number that the first bit stands for. */
    private long first;
    private Questions.Mark mark;
    private volatile long oldest;

    /** All of an earlier run is finished but some. */
    Ledger(Questions.Mark mark, NumberRanges unfinished) {
        this.mark = mark;
        this.first = unfinished.first(mark.questions());
        this.oldest = first;
        unfinished.forEach((from, to) -> this.unfinished.set(place(from), place(to) + 1));
    }

    private int place(long number) {
        return Math.toIntExact(number - first);
    }

    /** The next run of the list, before anybody asks it. */
    synchronized void handOut(Questions run) {
        for (int i = 0; i < run.count(); i++) {
            unfinished.set(place(run.number(i)));
        }
        if (run.end().questions() > mark.questions()) {
            mark = run.end();
        }
        settle();
    }

    /** The questions of a portion are finished. */
    synchronized void finish(Portion portion) {
        for (int i = 0; i < portion.count(); i++) {
            unfinished.clear(place(portion.number(i)));
        }
        settle();
    }

    private void settle() {
        int bit = unfinished.nextSetBit(place(oldest));
        oldest = bit < 0 ? mark.questions() : first + bit;
        if (oldest - first >= SPENT) {
            unfinished = unfinished.get(place(oldest), unfinished.length());
            first = oldest;
        }
    }

    /** The least number that has been handed out and is not finished; the next one that will be, where there is none. */
    long oldest() {
        return oldest;
    }

    /** The next number after another that has been handed out and is not finished; if there is none, the next one that will be. */
    synchronized long following(long number) {
        int bit = unfinished.nextSetBit(place(number) + 1);
        return bit < 0 ? mark.questions() : first + bit;
    }

    /** How far the list has been handed out. */
    synchronized Questions.Mark mark() {
        return mark;
    }

    /** How far the list has been handed out, and what of that is not finished, at one moment. */
    record Position(Questions.Mark list, NumberRanges unfinished) {}

    /** Where everything is. */
    synchronized Position position() {
        var ranges = new NumberRanges.Builder();
        for (int from = unfinished.nextSetBit(0); from >= 0;) {
            int end = unfinished.nextClearBit(from);
            ranges.add(first + from, first + end - 1);
            from = unfinished.nextSetBit(end);
        }
        return new Position(mark, ranges.build());
    }
}
