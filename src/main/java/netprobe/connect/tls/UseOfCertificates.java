package netprobe.connect.tls;

import static netprobe.model.Confidence.PROVEN;
import static netprobe.model.TlsCondition.INVALID_CA;
import static netprobe.model.TlsCondition.WRONG_EKU;
import static netprobe.model.TlsCondition.WRONG_KEY_USAGE;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.TlsFault;

/** Whether each certificate of a path may be used for what it is used for. */
final class UseOfCertificates {

    private UseOfCertificates() {}

    /** From the peer's own up. */
    static List<TlsFault> faults(CertificationPath path) {
        var faults = new ArrayList<TlsFault>();
        int intermediates = 0;
        for (X509Certificate certificate : path.certificates()) {
            boolean isLeaf = certificate.equals(path.leaf());
            if (!isLeaf) {
                authority(certificate, intermediates).ifPresent(faults::add);
                intermediates += isSelfIssued(certificate) ? 0 : 1;
            }
            if (!Purpose.allowsServers(certificate)) {
                faults.add(TlsFault.of(WRONG_EKU, "INVALID_PURPOSE", PROVEN, subject(certificate) + " is for "
                        + String.join(", ", CertificateReader.read(certificate).use().purposes())
                        + ", not for TLS servers"));
            }
            if (isLeaf && !Purpose.allowsHandshakes(certificate)) {
                faults.add(TlsFault.of(WRONG_KEY_USAGE, "INVALID_PURPOSE", PROVEN,
                        subject(certificate) + " may neither sign nor encrypt nor agree on keys, by its key usage"));
            }
        }
        return faults;
    }

    /** Below an authority there may be as many intermediates as its path length says (RFC 5280, section 4.2.1.9). */
    private static Optional<TlsFault> authority(X509Certificate certificate, int below) {
        if (!Purpose.isAuthority(certificate)) {
            return Optional.of(TlsFault.of(INVALID_CA, "INVALID_CA", PROVEN,
                    subject(certificate) + " signed another certificate, but is no certificate authority"));
        }
        int limit = certificate.getBasicConstraints();
        return limit >= 0 && below > limit
                ? Optional.of(TlsFault.of(INVALID_CA, "PATH_LENGTH_EXCEEDED", PROVEN, subject(certificate)
                        + " allows " + limit + " authorities below it; there are " + below))
                : Optional.empty();
    }

    private static boolean isSelfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().toString();
    }
}
