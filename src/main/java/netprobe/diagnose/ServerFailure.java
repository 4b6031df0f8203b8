package netprobe.diagnose;

import java.util.List;
import java.util.Set;
import netprobe.model.Confidence;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Errno;
import netprobe.model.Failure.Rcode;
import netprobe.model.FamilyAnswer;
import netprobe.model.Finding;
import netprobe.tables.Findings;

/** Why a name server gave no answer that could be used. */
final class ServerFailure {

    private static final Set<Integer> BOGUS = Set.of(5, 6, 7, 8, 9, 10, 11, 12, 25, 26, 27);
    private static final Set<Integer> BLOCKED = Set.of(4, 15, 16, 17);
    private static final int CACHED_ERROR = 13;
    private static final int NOT_AUTHORITATIVE = 20;

    private ServerFailure() {}

    static Finding of(FamilyAnswer answer) {
        List<Integer> errors = answer.said().stream().flatMap(said -> said.errors().stream()).map(ExtendedError::info)
                .toList();
        Failure failure = answer.failure().orElseThrow();
        return switch (failure) {
            case Rcode rcode -> ofCode(rcode, errors);
            case Errno errno -> errno.code().equals("ECONNREFUSED")
                    ? Findings.of("resolver.port-closed", Confidence.PROVEN)
                    : Findings.of("resolver.unreachable", Confidence.PROVEN);
            case DeadlineExpired _ -> Findings.of("resolver.timeout", Confidence.PROVEN);
            default -> Findings.of("unknown.insufficient-evidence", Confidence.POSSIBLE);
        };
    }

    private static Finding ofCode(Rcode rcode, List<Integer> errors) {
        if (errors.stream().anyMatch(BLOCKED::contains)) {
            return Findings.of("resolver.policy-blocked", Confidence.PROVEN);
        }
        return switch (rcode.code()) {
            case "REFUSED" -> errors.contains(NOT_AUTHORITATIVE)
                    ? Findings.of("resolver.no-recursion", Confidence.PROVEN)
                    : Findings.of("resolver.acl-refused", Confidence.LIKELY);
            case "NOERROR" -> Findings.of("resolver.no-recursion", Confidence.PROVEN);
            case "SERVFAIL" -> errors.contains(CACHED_ERROR)
                    ? Findings.of("cache.failure", Confidence.PROVEN)
                    : errors.stream().anyMatch(BOGUS::contains)
                            ? Findings.of("dnssec.bogus", Confidence.PROVEN)
                            : Findings.of("resolver.server-failure", Confidence.PROVEN);
            default -> Findings.of("resolver.server-failure", Confidence.LIKELY);
        };
    }
}
