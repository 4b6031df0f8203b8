package netprobe.connect;

import java.util.Optional;
import netprobe.model.IcmpOrigin;
import netprobe.model.Outcome;

/** What an errno of connect, send or receive means for the attempt (ip(7), tcp(7), and the kernel's icmp_err_convert). */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(String errno, Optional<IcmpOrigin> icmp) {
        if (icmp.filter(Outcomes::forbids).isPresent()) {
            return Outcome.PROHIBITED;
        }
        return switch (errno) {
            case "ECONNREFUSED" -> Outcome.REFUSED;
            case "ETIMEDOUT" -> Outcome.TIMED_OUT;
            case "ECONNRESET", "ECONNABORTED", "EPIPE" -> Outcome.RESET;
            case "EACCES", "EPERM" -> Outcome.PROHIBITED;
            case "ENETUNREACH", "EHOSTUNREACH", "EHOSTDOWN", "ENETDOWN", "ENONET", "ENOPROTOOPT", "EPROTO",
                    "EOPNOTSUPP" -> Outcome.UNREACHABLE;
            default -> Outcome.FAILED;
        };
    }

    private static boolean forbids(IcmpOrigin icmp) {
        return icmp.version() == 4
                ? icmp.type() == 3 && (icmp.code() == 9 || icmp.code() == 10 || icmp.code() >= 13)
                : icmp.type() == 1 && (icmp.code() == 1 || icmp.code() == 5 || icmp.code() == 6);
    }
}
