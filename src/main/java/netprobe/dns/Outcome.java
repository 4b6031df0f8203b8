package netprobe.dns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.model.Failure;
import netprobe.tables.Errors;

/**
 * What became of a question after all its tries.
 *
 * @param question what was asked
 * @param response the answer that settled it
 * @param failures what went wrong before, or instead, in the order first met; the silences of one server count as one
 * @param notes what else was seen on the way
 */
public record Outcome(Question question, Optional<Response> response, List<Failure> failures, List<String> notes) {

    private static final int SERVFAIL = 2;

    /**
     * What a server said comes before what the network said, and silence comes last: SERVFAIL, another response code, an unreadable answer,
     * an errno, a timeout.
     */
    public static final Comparator<Failure> MOST_TELLING_FIRST = Comparator.comparingInt(Outcome::rank);

    /** Copies the lists. */
    public Outcome {
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /** The same where nothing of the answer is to be taken but its response code, and where silence counts as NODATA. */
    public Outcome withoutData() {
        boolean heard = response.isPresent() || lastRcode().isPresent();
        var all = new ArrayList<Failure>(heard ? List.of() : List.of(Errors.noData(Stub.OPERATION, Optional.empty())));
        all.addAll(failures);
        return new Outcome(question, response.map(Response::withoutData), all, notes);
    }

    /** The failure that tells most about why there is no answer; of equals, the one met first. */
    public Optional<Failure> failure() {
        return failures.stream().min(MOST_TELLING_FIRST);
    }

    /** Whether nothing was ever heard, not even silence: each try met an error of this host or of the network. */
    public boolean isUnreachable() {
        return response.isEmpty() && failures.stream().allMatch(Failure.Errno.class::isInstance);
    }

    /** The response code that came last among the failures. */
    public OptionalInt lastRcode() {
        return failures.reversed().stream().filter(Failure.Rcode.class::isInstance).map(Failure::number).findFirst()
                .orElse(OptionalInt.empty());
    }

    private static int rank(Failure failure) {
        return switch (failure) {
            case Failure.Rcode rcode -> rcode.value() == SERVFAIL ? 0 : 1;
            case Failure.Malformed _ -> 2;
            case Failure.Errno _ -> 3;
            default -> 4;
        };
    }
}
