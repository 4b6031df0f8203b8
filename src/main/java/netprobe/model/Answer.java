package netprobe.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a lookup came to before it is told to anyone: a value, a failure, or a partial value with the failure that cut it short.
 *
 * @param <P> the kind of value
 * @param value the answer
 * @param failure what went wrong
 * @param notes sentences that qualify the answer
 */
public record Answer<P>(Optional<P> value, Optional<Failure> failure, List<String> notes) {

    /** Copies the list. */
    public Answer {
        notes = List.copyOf(notes);
    }

    /** A whole answer. */
    public static <P> Answer<P> of(P value) {
        return new Answer<>(Optional.of(value), Optional.empty(), List.of());
    }

    /** No answer, and why. */
    public static <P> Answer<P> failed(Failure failure) {
        return new Answer<>(Optional.empty(), Optional.of(failure), List.of());
    }

    /** This answer with one more note. */
    public Answer<P> noting(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new Answer<>(value, failure, more);
    }

    /** What the next step makes of the value, with the notes of both; without a value, the same failure. */
    public <Q> Answer<Q> then(Function<P, Answer<Q>> next) {
        Answer<Q> following =
                value.map(next).orElseGet(() -> new Answer<Q>(Optional.empty(), failure, List.of()));
        var all = new ArrayList<>(notes);
        all.addAll(following.notes);
        return new Answer<>(following.value, following.failure, all);
    }
}
