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

    /** How often glibc asks a server again that has answered only one of two questions; here within the tries that are left. */
    private static final int TURNS_FOR_HALF_ANSWERS = 2;

    private Stub() {}

    /** Asks one question, try after try, until an answer settles it. */
    public static Outcome ask(Question question, List<Try> tries) {
        return new Asking(question).run(tries);
    }

    /** Asks one question after the other, the next one only when the last is settled, as glibc does with {@code single-request}. */
    public static List<Outcome> askInTurn(List<Question> questions, List<Try> tries) {
        var outcomes = new ArrayList<Outcome>();
        for (Question question : questions) {
            outcomes.add(ask(question, tries));
            if (outcomes.getLast().response().isEmpty()) {
                break;
            }
        }
        return outcomes;
    }

    /**
     * Asks several questions side by side, each from a socket of its own, turn after turn until one of them is settled: like glibc, which takes it
     * that the same server has no better answer to the others, unless that was silence.
     *
     * @return in the order of the questions
     */
    public static List<Outcome> askAll(List<Question> questions, List<Try> tries) {
        var askings = questions.stream().map(Asking::new).toList();
        for (int i = 0; i < tries.size() && askings.stream().noneMatch(Asking::isSettled); i++) {
            Try turn = tries.get(i);
            sideBySide(askings, turn);
            if (askings.stream().anyMatch(Asking::isSettled)) {
                insist(askings, turn, Math.min(TURNS_FOR_HALF_ANSWERS, tries.size() - 1 - i));
            }
        }
        return askings.stream().map(Asking::outcome).toList();
    }

    private static void insist(List<Asking> askings, Try turn, int times) {
        for (int i = 0; i < times; i++) {
            sideBySide(askings.stream().filter(Asking::isSilent).toList(), turn);
        }
    }

    private static void sideBySide(List<Asking> askings, Try turn) {
        var others = askings.stream().skip(1).map(asking -> inBackground(asking, turn)).toList();
        askings.stream().limit(1).forEach(asking -> asking.take(turn));
        others.forEach(CompletableFuture::join);
    }

    private static CompletableFuture<Void> inBackground(Asking asking, Try turn) {
        return CompletableFuture.runAsync(() -> asking.take(turn),
                Thread.ofPlatform().daemon().name(OPERATION)::start);
    }
}
