package netprobe.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import netprobe.model.IcmpOrigin;
import netprobe.model.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {

    @ParameterizedTest
    @CsvSource({"ECONNREFUSED,REFUSED", "ETIMEDOUT,TIMED_OUT", "ECONNRESET,RESET", "ECONNABORTED,RESET", "EPIPE,RESET",
        "EACCES,PROHIBITED", "EPERM,PROHIBITED", "ENETUNREACH,UNREACHABLE", "EHOSTUNREACH,UNREACHABLE",
        "EHOSTDOWN,UNREACHABLE", "ENETDOWN,UNREACHABLE", "ENONET,UNREACHABLE", "ENOPROTOOPT,UNREACHABLE",
        "EPROTO,UNREACHABLE", "EOPNOTSUPP,UNREACHABLE", "EINVAL,FAILED", "EADDRNOTAVAIL,FAILED", "EMFILE,FAILED",
        "EAFNOSUPPORT,FAILED", "4711,FAILED"})
    void errnoByItself(String errno, Outcome outcome) {
        assertThat(Outcomes.of(errno, Optional.empty())).isEqualTo(outcome);
    }

    /** The kernel makes ENETUNREACH or EHOSTUNREACH of most messages that forbid; what they say counts. */
    @ParameterizedTest
    @CsvSource({"4,3,9", "4,3,10", "4,3,13", "4,3,14", "4,3,15", "6,1,1", "6,1,5", "6,1,6"})
    void messageThatForbidsMakesItProhibited(int version, int type, int code) {
        assertThat(Outcomes.of("EHOSTUNREACH", icmp(version, type, code))).isEqualTo(Outcome.PROHIBITED);
    }

    @ParameterizedTest
    @CsvSource({"4,3,0", "4,3,1", "4,11,0", "4,1,1", "6,1,0", "6,1,3", "6,3,0", "6,3,13"})
    void anyOtherMessageLeavesItToTheErrno(int version, int type, int code) {
        assertThat(Outcomes.of("EHOSTUNREACH", icmp(version, type, code))).isEqualTo(Outcome.UNREACHABLE);
        assertThat(Outcomes.of("ECONNREFUSED", icmp(version, type, code))).isEqualTo(Outcome.REFUSED);
    }

    private static Optional<IcmpOrigin> icmp(int version, int type, int code) {
        return Optional.of(new IcmpOrigin(version, type, code, "", Optional.empty(), Optional.empty()));
    }
}
