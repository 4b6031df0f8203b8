package netprobe.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netprobe.model.Confidence;
import netprobe.model.Finding;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;
import netprobe.model.TlsSession;
import netprobe.model.TlsVersion;
import netprobe.tables.Findings;
import org.junit.jupiter.api.Test;

class TlsDiagnosisTest {

    @Test
    void everyConditionIsAFinding() {
        assertThat(Findings.codes()).containsAll(Arrays.stream(TlsCondition.values()).map(TlsCondition::code).toList());
    }

    @Test
    void soundSessionHasNoFinding() {
        assertThat(TlsDiagnosis.of(session())).isEmpty();
    }

    @Test
    void causeComesFirstAndTrustIsOfTheListOfAuthorities() {
        List<Finding> findings = TlsDiagnosis.of(session(TlsCondition.SELF_SIGNED, TlsCondition.CERT_EXPIRED));

        assertThat(findings).extracting(Finding::code).containsExactly("tls.self-signed", "tls.cert-expired");
        assertThat(findings).extracting(Finding::where).containsExactly(Optional.of("ca.pem"), Optional.empty());
        assertThat(findings).extracting(Finding::confidence).containsOnly(Confidence.LIKELY);
    }

    private static TlsSession session(TlsCondition... conditions) {
        List<TlsFault> faults = Arrays.stream(conditions)
                .map(condition -> TlsFault.of(condition, "SYMBOL", Confidence.LIKELY, "evidence")).toList();
        return new TlsSession(new TlsSession.Offer(Optional.empty(), List.of(), TlsVersion.CURRENT),
                new TlsSession.Agreement(Optional.empty(), Optional.empty(), Optional.empty(), false), List.of(),
                new TlsSession.Trust("ca.pem", Optional.empty(), Instant.EPOCH), Optional.empty(),
                new TlsSession.Progress(Optional.empty(), Optional.empty(), Duration.ZERO, 0, 0), faults, List.of());
    }
}
