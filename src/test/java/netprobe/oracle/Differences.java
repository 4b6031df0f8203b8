package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** Collects where netprobe and its witness disagree, so that one run shows the pattern and not only the first case. */
final class Differences {

    private static final int SHOWN = 40;

    private final List<String> found = new ArrayList<>();
    private int compared;

    /** Compares one case. */
    void compare(String what, String expected, String actual) {
        compared++;
        if (!expected.equals(actual)) {
            found.add("%s%n  expected %s%n  but got  %s".formatted(what, expected, actual));
        }
    }

    /** Holds that enough cases were compared, and that none differed. */
    void assertNone(int atLeast) {
        assertThat(compared).as("cases compared").isGreaterThanOrEqualTo(atLeast);
        assertThat(found.stream().limit(SHOWN)).as("%d of %d cases differ", found.size(), compared).isEmpty();
    }
}
