package netprobe.connect.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** What a certificate's key may be used for (RFC 5280, sections 4.2.1.3, 4.2.1.9 and 4.2.1.12). */
final class Purpose {

    static final String SERVER = "1.3.6.1.5.5.7.3.1";
    static final String ANY = "2.5.29.37.0";

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;
    private static final int CERTIFICATE_SIGNING = 5;
    private static final int VERSION_WITHOUT_EXTENSIONS = 1;

    private Purpose() {}

    /** The purposes it is limited to; none where it is not limited. */
    static List<String> extended(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getExtendedKeyUsage()).orElse(List.of());
        } catch (CertificateParsingException damaged) {
            return List.of();
        }
    }

    /** Whether the extended key usage allows a TLS server. OpenSSL does not take {@code anyExtendedKeyUsage} for one. */
    static boolean allowsServers(X509Certificate certificate) {
        List<String> purposes = extended(certificate);
        return purposes.isEmpty() || purposes.contains(SERVER);
    }

    /** Whether the key usage allows any of what a TLS handshake does with a server's key. */
    static boolean allowsHandshakes(X509Certificate certificate) {
        return allows(certificate, DIGITAL_SIGNATURE, KEY_ENCIPHERMENT, KEY_AGREEMENT);
    }

    /** Whether it may sign certificates: it says so, or is from a time when there was no way of saying so. */
    static boolean isAuthority(X509Certificate certificate) {
        boolean isOldRoot = certificate.getVersion() == VERSION_WITHOUT_EXTENSIONS
                && certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
        return isOldRoot || certificate.getBasicConstraints() >= 0 && allows(certificate, CERTIFICATE_SIGNING);
    }

    private static boolean allows(X509Certificate certificate, int... uses) {
        boolean[] allowed = certificate.getKeyUsage();
        if (allowed == null) {
            return true;
        }
        for (int use : uses) {
            if (allowed.length > use && allowed[use]) {
                return true;
            }
        }
        return false;
    }
}
