package netprobe.resolve;

import java.util.List;
import java.util.Optional;
import netprobe.dns.Outcome;
import netprobe.dns.Response;

/** What the answers about one name mean for the search for others: glibc's {@code h_errno}, and what res_nsearch(3) looks at besides. */
enum Verdict {
    /** There is an answer, be it only an alias. */
    FOUND,
    /** {@code HOST_NOT_FOUND}: the name does not exist. */
    NOT_FOUND,
    /** {@code NO_DATA}: the name exists, but has no address. */
    NO_DATA,
    /** {@code TRY_AGAIN} after a SERVFAIL: the next name may do better. */
    SERVER_FAILED,
    /** {@code TRY_AGAIN} for another reason. */
    TRY_AGAIN,
    /** {@code NO_RECOVERY}: a response code that nothing can be made of. */
    NO_RECOVERY,
    /** {@code TRY_AGAIN}, since no server could even be asked. */
    UNREACHABLE;

    private static final int NOERROR = 0;
    private static final int SERVFAIL = 2;
    private static final int NXDOMAIN = 3;

    /** Whether the next domain of the search list is tried. */
    boolean searchesOn() {
        return this == NOT_FOUND || this == NO_DATA || this == SERVER_FAILED;
    }

    /**
     * The verdict on the questions about one name. A question that was settled hides one that was not; of two that were settled without
     * data, a response code hides NOERROR (glibc's __res_context_query).
     */
    static Verdict of(List<Outcome> outcomes) {
        List<Response> responses = outcomes.stream().map(Outcome::response).flatMap(Optional::stream).toList();
        if (responses.isEmpty()) {
            return ofFailures(outcomes);
        }
        if (responses.stream().anyMatch(Response::hasAnswer)) {
            return FOUND;
        }
        int rcode = responses.stream().mapToInt(Response::rcode).filter(code -> code != NOERROR).findFirst()
                .orElse(NOERROR);
        return switch (rcode) {
            case NOERROR -> NO_DATA;
            case NXDOMAIN -> NOT_FOUND;
            case SERVFAIL -> SERVER_FAILED;
            default -> NO_RECOVERY;
        };
    }

    private static Verdict ofFailures(List<Outcome> outcomes) {
        if (outcomes.stream().allMatch(Outcome::isUnreachable)) {
            return UNREACHABLE;
        }
        boolean failed = outcomes.stream().anyMatch(outcome -> outcome.lastRcode().orElse(NOERROR) == SERVFAIL);
        return failed ? SERVER_FAILED : TRY_AGAIN;
    }
}
