package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * What to make of an error.
 *
 * @param symbol the symbol it is told of, which codes of the same meaning on other platforms share
 * @param causes the usual ones, most frequent first, a sentence each
 * @param next commands to run next, with the parts to fill in in capitals
 * @param python the exception that Python raises for it
 * @param java the exception that Java throws for it on a socket, by its full name
 */
public record Advice(String symbol, List<String> causes, List<String> next, Optional<String> python,
        Optional<String> java) {

    /** Copies the lists. */
    public Advice {
        causes = List.copyOf(causes);
        next = List.copyOf(next);
    }
}
