package netprobe.connect.tls;

import static netprobe.model.Confidence.PROVEN;
import static netprobe.model.TlsCondition.CERT_EXPIRED;
import static netprobe.model.TlsCondition.CERT_NOT_YET_VALID;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import netprobe.model.RoughTime;
import netprobe.model.TlsFault;

/** Whether certificates are within their time, by this host's clock. */
final class Validity {

    private Validity() {}

    /** From the anchor down. */
    static List<TlsFault> faults(CertificationPath path, Instant now) {
        return path.certificates().reversed().stream().flatMap(certificate -> fault(certificate, now).stream())
                .toList();
    }

    private static Optional<TlsFault> fault(X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        String subject = certificate.getSubjectX500Principal().toString();
        if (now.isBefore(from)) {
            return Optional
                    .of(TlsFault.of(CERT_NOT_YET_VALID, "CERT_NOT_YET_VALID", PROVEN, subject + " is valid only from "
                            + from + " on, in " + RoughTime.of(Duration.between(now, from)) + " by this host's clock"));
        }
        if (now.isAfter(until)) {
            return Optional
                    .of(TlsFault.of(CERT_EXPIRED, "CERT_HAS_EXPIRED", PROVEN, subject + " expired at " + until + ", "
                            + RoughTime.of(Duration.between(until, now)) + " ago by this host's clock"));
        }
        return Optional.empty();
    }
}
