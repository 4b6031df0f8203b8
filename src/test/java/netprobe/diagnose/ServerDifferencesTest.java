package netprobe.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Confidence;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.tables.Errors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerDifferencesTest extends PathReportFixture {

    @Test
    void aServerThatBlocksSaysSoOrLeadsNowhere() {
        server(HERE, found("192.0.2.1"));
        server(THERE, found("0.0.0.0"));
        assertThat(codes()).containsExactly("resolver.policy-blocked AF_INET " + THERE);

        paths.clear();
        server(HERE, found("192.0.2.1"));
        server(THERE, failed(NXDOMAIN), said(60, false, 15));
        assertThat(codes()).containsExactly("resolver.policy-blocked AF_INET " + THERE);

        paths.clear();
        server(HERE, found("127.0.0.1"));
        server(THERE, found("127.0.0.1"));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aDenialThatHasAgedIsStale() {
        server(HERE, found("192.0.2.1"));
        server(THERE, failed(NXDOMAIN), denied(100, 300));
        assertThat(codes()).containsExactly("cache.stale-negative AF_INET " + THERE);

        paths.clear();
        server(HERE, found("192.0.2.1"));
        server(THERE, failed(NXDOMAIN), denied(300, 300));
        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET " + THERE);
    }

    @Test
    void anAnswerOlderThanTheZonesOwnIsStale() {
        server(HERE, found("192.0.2.1"), said(300, true));
        server(THERE, found("192.0.2.2"), said(100, false));
        assertThat(codes()).containsExactly("cache.stale-positive AF_INET " + THERE);

        paths.clear();
        server(HERE, found("192.0.2.1"), said(300, true));
        server(THERE, found("192.0.2.2"), said(300, true));
        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET " + THERE);
    }

    @Test
    void anAnswerThatSaysItIsStaleIsBelieved() {
        server(HERE, found("192.0.2.1"), said(30, false, 3));
        server(THERE, found("192.0.2.2"), said(300, false));

        assertThat(codes()).containsExactly("cache.stale-positive AF_INET " + HERE);
    }

    @Test
    void ageAloneIsToldAndNoFailure() {
        server(HERE, found("192.0.2.1"), said(300, false));
        server(THERE, found("192.0.2.1"), said(200, false));
        assertThat(codes()).containsExactly("cache.ttl-differs AF_INET -");
        assertThat(comparison().status()).isEmpty();

        paths.clear();
        server(HERE, found("192.0.2.1"), said(300, false));
        server(THERE, found("192.0.2.1"), said(299, false));
        assertThat(codes()).isEmpty();
    }

    @Test
    void aServerThatFailsIsToldWithTheReason() {
        Map<FamilyAnswer, String> reasons = Map.of(failed(SILENCE), "resolver.timeout", failed(REFUSED),
                "resolver.acl-refused", failed(SERVFAIL), "resolver.server-failure",
                failed(Errors.errno(111, "query", Optional.empty())), "resolver.port-closed",
                failed(Errors.errno(113, "query", Optional.empty())), "resolver.unreachable",
                failed(new Failure.Rcode(0, "NOERROR", "lame", "query", Optional.empty())), "resolver.no-recursion");
        reasons.forEach((answer, code) -> {
            paths.clear();
            server(HERE, answer);
            server(THERE, found("192.0.2.1"));
            assertThat(codes()).containsExactly(code + " AF_INET " + HERE);
        });
    }

    @Test
    void extendedErrorsTellServfailsApart() {
        Map<Integer, String> reasons = Map.of(6, "dnssec.bogus", 13, "cache.failure", 22, "resolver.server-failure");
        reasons.forEach((error, code) -> {
            paths.clear();
            server(HERE, failed(SERVFAIL), said(0, false, error));
            server(THERE, found("192.0.2.1"));
            assertThat(codes()).containsExactly(code + " AF_INET " + HERE);
        });
    }

    @Test
    void theOneThatSaysOtherwiseIsNamedWhereverItStands() {
        server(HERE, found("192.0.2.9"));
        server(THERE, found("192.0.2.1"));
        server(ELSEWHERE, found("192.0.2.1"));
        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET " + HERE);

        paths.clear();
        server(HERE, found("0.0.0.0"));
        server(THERE, found("0.0.0.0"));
        server(ELSEWHERE, found("192.0.2.1"));
        assertThat(codes()).containsExactly("resolver.policy-blocked AF_INET " + HERE,
                "resolver.policy-blocked AF_INET " + THERE);

        paths.clear();
        server(HERE, found("192.0.2.9"), said(250, false));
        server(THERE, found("192.0.2.9"), said(200, false));
        server(ELSEWHERE, found("192.0.2.1"), said(300, true));
        assertThat(codes()).containsExactly("cache.stale-positive AF_INET " + HERE,
                "cache.stale-positive AF_INET " + THERE);
    }

    @Test
    void aDenialThatSaysItIsStaleIsBelieved() {
        server(HERE, found("192.0.2.1"));
        server(THERE, failed(NXDOMAIN), said(30, false, 19));

        assertThat(codes()).containsExactly("cache.stale-negative AF_INET " + THERE);
    }

    @ParameterizedTest
    @CsvSource({"3600, 86400, false", "3599, 86400, true", "3541, 86400, true", "10800, 86400, false",
        "299, 300, true", "300, 300, false"})
    void aDenialIsOldWhereItsTimeHasRunFromAWholeMinute(long ttl, long minimum, boolean old) {
        server(HERE, found("192.0.2.1"));
        server(THERE, failed(NXDOMAIN), denied(ttl, minimum));

        assertThat(codes())
                .containsExactly((old ? "cache.stale-negative" : "resolver.inconsistent") + " AF_INET " + THERE);
    }

    @Test
    void aPrivateAddressIsAnotherViewRatherThanOld() {
        server(HERE, found("8.8.8.8"), said(300, true));
        server(THERE, found("10.0.0.1"), said(100, false));

        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET " + THERE);
        assertThat(comparison().differences().getFirst().finding().confidence()).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void nxdomainBesideNodataIsToldAndNoFailure() {
        server(HERE, failed(Errors.noData("query", Optional.empty())));
        server(THERE, failed(NXDOMAIN));

        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET " + THERE);
        assertThat(comparison().status()).isEmpty();
    }

    @Test
    void nxdomainIsToldOnceWhereTheOtherFamilyDiffers() {
        add(Kind.CONFIGURED, Optional.of(HERE),
                List.of(found("192.0.2.1"), in(Family.INET6, failed(Errors.noData("query", Optional.empty())))));
        add(Kind.CONFIGURED, Optional.of(THERE), List.of(failed(NXDOMAIN), in(Family.INET6, failed(NXDOMAIN))));

        assertThat(codes()).containsExactly("resolver.inconsistent AF_INET " + THERE);
    }
}
