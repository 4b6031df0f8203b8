package netprobe.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A stub resolver's asking (RFC 1034, section 5.3.1): questions go to servers that do the resolving.
 *
 * <p>No cache, no state: what it is told to try is all it does.
 */
public final class Stub {

    /** The operation that failures name. */
    public static final String OPERATION = "query";

    private Stub() {}

    /** Asks one question, try after try, until an answer settles it. */
    public static Outcome ask(Question question, List<Try> tries) {
        return new Asking(question).run(tries);
    }

    /** Asks several questions side by side, each from a socket of its own; the outcomes are in the order of the questions. */
    public static List<Outcome> askAll(List<Question> questions, List<Try> tries) {
        var others =
                questions.subList(1, questions.size()).stream().map(question -> inBackground(question, tries)).toList();
        var outcomes = new ArrayList<Outcome>();
        outcomes.add(ask(questions.getFirst(), tries));
        others.forEach(other -> outcomes.add(other.join()));
        return outcomes;
    }

    private static CompletableFuture<Outcome> inBackground(Question question, List<Try> tries) {
        return CompletableFuture.supplyAsync(() -> ask(question, tries),
                Thread.ofPlatform().daemon().name(OPERATION)::start);
    }
}
