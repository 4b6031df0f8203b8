package netprobe.bulk.output;

import java.util.Map;
import java.util.TreeMap;

/**
 * What became of questions whose output is written.
 *
 * @param answered how many by response code; {@code NODATA} is a NOERROR without the data that was asked for
 * @param unanswered how many by reason: {@code timeout}, {@code truncated}, {@code malformed} or the symbol of an errno
 * @param records how many are in the answer sections
 * @param disagreements of how many a second server said something else
 */
public record Totals(Map<String, Long> answered, Map<String, Long> unanswered, long records, long disagreements) {

    /** Of nothing. */
    public static final Totals NONE = new Totals(Map.of(), Map.of(), 0, 0);

    /** Copies the maps. */
    public Totals {
        answered = Map.copyOf(answered);
        unanswered = Map.copyOf(unanswered);
    }

    /** How many questions. */
    public long finished() {
        return sum(answered) + sum(unanswered);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Together with others. */
    public Totals plus(Totals others) {
        return new Totals(sum(answered, others.answered), sum(unanswered, others.unanswered), records + others.records,
                disagreements + others.disagreements);
    }

    private static Map<String, Long> sum(Map<String, Long> some, Map<String, Long> others) {
        var all = new TreeMap<>(some);
        others.forEach((key, count) -> all.merge(key, count, Long::sum));
        return all;
    }
}
