package netprobe.lab;

import java.util.List;
import java.util.Optional;

/**
 * What a scenario is for.
 *
 * @param title what is broken, in a sentence without a full stop
 * @param rows the rows of the fault matrix that it makes
 * @param command what is run in it, as arguments of netprobe
 * @param waits whether it has to wait by its nature, for time limits
 * @param expectation what has to be found, where it is graded
 */
public record Purpose(String title, List<String> rows, List<String> command, boolean waits,
        Optional<Expectation> expectation) {

    /**
     * What a diagnosis has to come to.
     *
     * @param verdict {@code ok}, {@code degraded}, {@code failed} or {@code unknown}
     * @param root the code of the cause
     * @param where who or which line is responsible for it
     * @param confidence how sure it has to be
     * @param also codes to be found besides, in any role but the cause's
     * @param not codes that must not be found
     */
    public record Expectation(String verdict, Optional<String> root, Optional<String> where,
            Optional<String> confidence, List<String> also, List<String> not) {}
}
