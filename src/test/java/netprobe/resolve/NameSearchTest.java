package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netprobe.host.ResolvConf;
import netprobe.resolve.NameSearch.Trail;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSearchTest {

    /** Nothing is found anywhere; what is asked for, in order. */
    @ParameterizedTest
    @CsvSource({"search a b, 1, www, www.a www.b www", "search a b, 1, www.x, www.x www.x.a www.x.b",
        "search a b, 2, www.x, www.x.a www.x.b www.x",
        "search a b, 0, www, www www.a www.b", "search a b, 1, www., www.", "search a b, 5, w.w.w., w.w.w.",
        "domain a b, 1, www, www.a www",
        "search ., 1, www, www.", "search .a ., 1, www, www.a www.", "search . a, 1, www.x, www.x www.x. www.x.a",
        "'', 1, www, www",
        "search a b, 1, ., .", "search a, 2, .x, .x.a .x"})
    void namesAreAskedForInGlibcsOrder(String line, int ndots, String typed, String asked) {
        assertThat(names(line + "\noptions ndots:" + ndots + "\n", typed)).containsExactly(asked.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"www, www.a www.b", "www.x, www.x www.x.a www.x.b"})
    void singleLabelsStayAwayFromTheRootIfToldSo(String typed, String asked) {
        assertThat(names("search a b\noptions no-tld-query\n", typed)).containsExactly(asked.split(" "));
    }

    /** Which of the attempts is told when {@code www} is completed with a, b and c, each with a verdict, and then asked for alone. */
    @ParameterizedTest
    @CsvSource({"NOT_FOUND NOT_FOUND NOT_FOUND NOT_FOUND, www", "NOT_FOUND NO_DATA NOT_FOUND NOT_FOUND, www.b",
        "SERVER_FAILED NO_DATA NOT_FOUND NOT_FOUND, www.b", "NOT_FOUND SERVER_FAILED NOT_FOUND NOT_FOUND, www.b",
        "SERVER_FAILED NOT_FOUND NOT_FOUND NO_DATA, www.a", "NOT_FOUND NOT_FOUND NOT_FOUND SERVER_FAILED, www",
        "NOT_FOUND TRY_AGAIN NOT_FOUND, www", "NO_DATA TRY_AGAIN NOT_FOUND, www.a", "NO_RECOVERY NOT_FOUND, www",
        "NOT_FOUND UNREACHABLE, www.b", "NO_DATA UNREACHABLE, www.b", "NOT_FOUND FOUND, www.b",
        "NO_DATA TRY_AGAIN FOUND, www"})
    void tellingAttemptIsGlibcs(String verdicts, String told) {
        assertThat(search("search a b c\n", "www", verdicts).telling().name()).isEqualTo(told);
    }

    /** The same for a name that is asked for alone first. */
    @ParameterizedTest
    @CsvSource({"NOT_FOUND NO_DATA NOT_FOUND NOT_FOUND, www.x", "NO_DATA NOT_FOUND TRY_AGAIN, www.x",
        "TRY_AGAIN NOT_FOUND FOUND, www.x.b",
        "UNREACHABLE UNREACHABLE, www.x.a", "NOT_FOUND SERVER_FAILED FOUND, www.x.b", "FOUND, www.x"})
    void nameItselfTellsMostWhenItComesFirst(String verdicts, String told) {
        assertThat(search("search a b c\n", "www.x", verdicts).telling().name()).isEqualTo(told);
    }

    private static List<String> names(String text, String typed) {
        return search(text, typed, "NOT_FOUND ".repeat(5)).attempts().stream().map(Attempt::name).toList();
    }

    /** Each name asked for gets the next verdict; there have to be enough, and none too many unless all are the same. */
    private static Trail search(String text, String typed, String verdicts) {
        var next = new ArrayDeque<>(List.of(verdicts.split(" ")));
        boolean exact = Set.copyOf(next).size() > 1;
        var trail = new NameSearch(typed, ResolvConf.parse(text, Map.of(), ""),
                name -> new Attempt(name, Verdict.valueOf(next.remove()), List.of())).run();
        assertThat(exact && !next.isEmpty()).as("verdicts left: %s", next).isFalse();
        return trail;
    }
}
