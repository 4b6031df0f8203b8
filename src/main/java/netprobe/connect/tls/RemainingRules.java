package netprobe.connect.tls;

import static netprobe.model.Confidence.PROVEN;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertPathValidatorException.Reason;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXReason;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import netprobe.model.TlsCondition;
import netprobe.model.TlsFault;

/** The rules of RFC 5280 that Java's own validation knows and that nothing here looks at: name constraints, policies, critical extensions. */
final class RemainingRules {

    private RemainingRules() {}

    /** What breaks a rule, in a path that is sound otherwise. */
    static Optional<TlsFault> violation(CertificationPath path, Instant now) {
        List<X509Certificate> below = path.certificates().subList(0, path.certificates().size() - 1);
        if (below.isEmpty()) {
            return Optional.empty();
        }
        try {
            var parameters = new PKIXParameters(Set.of(new TrustAnchor(path.top(), null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            CertPathValidator.getInstance("PKIX")
                    .validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
            return Optional.empty();
        } catch (CertPathValidatorException violation) {
            return fault(violation);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            return Optional.of(fault("CERT_REJECTED", String.valueOf(unusable.getMessage())));
        }
    }

    /** Java's own list of disabled algorithms is the concern of Java programs; strength has been judged already. */
    private static Optional<TlsFault> fault(CertPathValidatorException violation) {
        Reason reason = violation.getReason();
        if (reason == BasicReason.ALGORITHM_CONSTRAINED) {
            return Optional.empty();
        }
        String symbol = reason == PKIXReason.INVALID_NAME
                ? "PERMITTED_VIOLATION"
                : reason == PKIXReason.UNRECOGNIZED_CRIT_EXT ? "UNHANDLED_CRITICAL_EXTENSION" : "CERT_REJECTED";
        return Optional.of(fault(symbol, String.valueOf(violation.getMessage())));
    }

    private static TlsFault fault(String symbol, String reason) {
        return TlsFault.of(TlsCondition.INVALID_CHAIN, symbol, PROVEN,
                "the chain breaks a rule of RFC 5280: " + reason);
    }
}
