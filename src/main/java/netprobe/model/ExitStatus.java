package netprobe.model;

import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Errno;
import netprobe.model.Failure.GaiError;
import netprobe.model.Failure.HostError;
import netprobe.model.Failure.InputError;
import netprobe.model.Failure.Malformed;
import netprobe.model.Failure.Rcode;
import netprobe.model.Failure.TlsFailure;

/**
 * How a command ended, for the shell: one table for all commands, explained in {@code docs/exit-status.md}.
 *
 * <p>The statuses are promised: never renumbered, only added to.
 */
public enum ExitStatus implements EndStatus {
    /** All asked for was found, reached or healthy. */
    OK(0),
    /** netprobe itself failed: a bug. */
    INTERNAL(1),
    /** A bad operand or option. */
    USAGE(2),
    /** Several operands, not all with the same result. */
    MIXED(3),
    /** It does not exist: NXDOMAIN, NODATA, EAI_NONAME, an unknown service or code. */
    NOT_FOUND(4),
    /** A name server answered with an error. */
    SERVER_ERROR(5),
    /** No answer from a name server. */
    NO_ANSWER(6),
    /** Connection refused. */
    REFUSED(7),
    /** Connection timed out. */
    TIMED_OUT(8),
    /** Unreachable: no route, or prohibited on the way. */
    UNREACHABLE(9),
    /** TLS failed. */
    TLS(10),
    /** Connected, but the greeting was wrong, missing or cut off. */
    GREETING(11),
    /** This host refused: permission, address in use or not available, descriptors or ports exhausted. */
    LOCAL(12),
    /** DNSSEC: bogus. */
    BOGUS(13),
    /** Reached, but degraded. */
    DEGRADED(14);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    @Override
    public int code() {
        return code;
    }

    /** The status of several operands: theirs when all agree, else {@link #MIXED}. */
    public ExitStatus and(ExitStatus other) {
        return this == other ? this : MIXED;
    }

    /** The status that a failure ends in; during a TLS handshake every failure is TLS's, whatever broke it off. */
    public static ExitStatus of(Failure failure) {
        return switch (failure.operation()) {
            case "greeting", "echo" -> GREETING;
            case "handshake", "starttls" -> TLS;
            default -> byCode(failure);
        };
    }

    private static ExitStatus byCode(Failure failure) {
        return switch (failure) {
            case TlsFailure _ -> TLS;
            case InputError input -> input.code().startsWith("unknown-") ? NOT_FOUND : USAGE;
            case Malformed _ -> SERVER_ERROR;
            case DeadlineExpired expired -> ofSilence(expired);
            case Rcode rcode -> isAbsence(rcode) ? NOT_FOUND : SERVER_ERROR;
            case HostError error -> ofHostError(error);
            case GaiError error -> ofGaiError(error);
            case Errno error -> ofErrno(error);
        };
    }

    private static ExitStatus ofSilence(DeadlineExpired expired) {
        return switch (expired.operation()) {
            case "connect", "receive", "accept" -> TIMED_OUT;
            default -> NO_ANSWER;
        };
    }

    private static boolean isAbsence(Rcode rcode) {
        return rcode.code().equals("NXDOMAIN") || rcode.code().equals("NODATA");
    }

    private static ExitStatus ofHostError(HostError error) {
        return switch (error.code()) {
            case "HOST_NOT_FOUND", "NO_DATA" -> NOT_FOUND;
            case "TRY_AGAIN" -> NO_ANSWER;
            case "NO_RECOVERY" -> SERVER_ERROR;
            default -> LOCAL;
        };
    }

    private static ExitStatus ofGaiError(GaiError error) {
        return switch (error.code()) {
            case "EAI_NONAME", "EAI_NODATA", "EAI_SERVICE", "EAI_ADDRFAMILY" -> NOT_FOUND;
            case "EAI_AGAIN" -> NO_ANSWER;
            case "EAI_FAIL" -> SERVER_ERROR;
            case "EAI_SYSTEM" -> error.errno().map(ExitStatus::ofErrno).orElse(LOCAL);
            case "EAI_MEMORY", "EAI_OVERFLOW" -> LOCAL;
            default -> USAGE;
        };
    }

    /** What connect(2) and a reply by ICMP fail with when a route or a router forbids or can't go on. */
    private static boolean isOnTheWay(Errno error) {
        return switch (error.operation()) {
            case "connect", "receive" -> switch (error.code()) {
                case "EACCES", "EINVAL", "ENOPROTOOPT", "EPROTO", "EOPNOTSUPP" -> true;
                default -> false;
            };
            default -> false;
        };
    }

    /** An errno met while asking a name server means that no answer came; elsewhere it is the connection's own outcome. */
    private static ExitStatus ofErrno(Errno error) {
        if (error.operation().equals("query")) {
            return NO_ANSWER;
        }
        return switch (error.code()) {
            case "ECONNREFUSED" -> REFUSED;
            case "ETIMEDOUT" -> TIMED_OUT;
            case "EHOSTUNREACH", "ENETUNREACH", "EHOSTDOWN", "ENETDOWN", "ENONET" -> UNREACHABLE;
            case "ECONNRESET", "ECONNABORTED", "EPIPE" -> REFUSED;
            default -> isOnTheWay(error) ? UNREACHABLE : LOCAL;
        };
    }
}
