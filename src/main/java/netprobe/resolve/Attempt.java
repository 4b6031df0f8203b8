package netprobe.resolve;

import java.util.List;
import netprobe.dns.Outcome;

/**
 * One name that was asked for on the way to an answer.
 *
 * @param name as it was put together from what was typed and a search domain
 * @param verdict what it means for the search
 * @param outcomes what became of the questions about it; none if it is too long to be asked for
 */
record Attempt(String name, Verdict verdict, List<Outcome> outcomes) {

    /** Copies the list. */
    Attempt {
        outcomes = List.copyOf(outcomes);
    }

    static Attempt of(String name, List<Outcome> outcomes) {
        return new Attempt(name, Verdict.of(outcomes), outcomes);
    }

    /**
     * A name whose A records were asked for in place of AAAA records (glibc's {@code no-aaaa}): nothing is taken from the answer, and silence
     * is as good as one.
     */
    static Attempt standIn(String name, Outcome asked) {
        var outcome = asked.withoutData();
        boolean silent = outcome.failure().filter(failure -> failure.code().equals("NODATA")).isPresent();
        return new Attempt(name, silent ? Verdict.NO_DATA : Verdict.of(List.of(outcome)), List.of(outcome));
    }

    /** A name that does not fit into a query. */
    static Attempt impossible(String name) {
        return new Attempt(name, Verdict.NO_RECOVERY, List.of());
    }
}
