package netprobe.bulk.output;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Counts what questions came to. That is few different things: each is looked for from the first on. */
final class Tally {

    private int[] outcomes = new int[4];
    private long[] counts = new long[4];
    private int size;
    private long records;
    private long disagreements;

    /** Counts all questions of a portion. */
    void count(Portion portion) {
        for (int i = 0; i < portion.count(); i++) {
            add(portion.outcome(i), 1);
            records += portion.records(i);
            disagreements += portion.isDisputed(i) ? 1 : 0;
        }
    }

    /** Takes over what another has counted. */
    void take(Tally other) {
        for (int i = 0; i < other.size; i++) {
            add(other.outcomes[i], other.counts[i]);
        }
        records += other.records;
        disagreements += other.disagreements;
        other.clear();
    }

    private void add(int outcome, long count) {
        int at = 0;
        while (at < size && outcomes[at] != outcome) {
            at++;
        }
        if (at == outcomes.length) {
            outcomes = Arrays.copyOf(outcomes, 2 * size);
            counts = Arrays.copyOf(counts, 2 * size);
        }
        if (at == size) {
            outcomes[at] = outcome;
            counts[at] = 0;
            size++;
        }
        counts[at] += count;
    }

    /** Forgets all. */
    void clear() {
        size = 0;
        records = 0;
        disagreements = 0;
    }

    /** As they are told to others. */
    Totals totals() {
        Map<String, Long> answered = new TreeMap<>();
        Map<String, Long> unanswered = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            (Outcome.isAnswered(outcomes[i]) ? answered : unanswered).put(Outcome.label(outcomes[i]), counts[i]);
        }
        return new Totals(answered, unanswered, records, disagreements);
    }
}
