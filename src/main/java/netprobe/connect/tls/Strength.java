package netprobe.connect.tls;

import static netprobe.model.Confidence.LIKELY;
import static netprobe.model.TlsCondition.WEAK_KEY;
import static netprobe.model.TlsCondition.WEAK_SIGNATURE;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netprobe.model.PeerCertificate;
import netprobe.model.TlsFault;

/**
 * Whether keys and signatures are of 112 bits of security at least, which OpenSSL demands at level 2. Java and programs at a lower level
 * take some of what this finds, so that it is likely, not certain, to be why a program refuses.
 */
final class Strength {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int LEAST_EC_BITS = 224;
    private static final List<String> BROKEN_DIGESTS = List.of("SHA1", "SHA-1", "MD5", "MD4", "MD2");

    private Strength() {}

    /** What OpenSSL looks at before all else. */
    static List<TlsFault> ofLeafKey(CertificationPath path) {
        return weakKey(path.leaf(), "EE_KEY_TOO_SMALL").stream().toList();
    }

    /** Keys above the peer's, and the signatures below the last certificate: of that one nobody looks at the signature. */
    static List<TlsFault> ofTheRest(CertificationPath path) {
        var faults = new ArrayList<TlsFault>();
        for (X509Certificate certificate : path.certificates()) {
            if (!certificate.equals(path.leaf())) {
                weakKey(certificate, "CA_KEY_TOO_SMALL").ifPresent(faults::add);
            }
            if (!certificate.equals(path.top())) {
                weakSignature(certificate).ifPresent(faults::add);
            }
        }
        return faults;
    }

    private static Optional<TlsFault> weakKey(X509Certificate certificate, String symbol) {
        PeerCertificate.Key key = CertificateReader.key(certificate.getPublicKey());
        int least = key.type().equals("EC") ? LEAST_EC_BITS : LEAST_RSA_BITS;
        return key.bits().isPresent() && key.bits().getAsInt() < least
                ? Optional.of(TlsFault.of(WEAK_KEY, symbol, LIKELY,
                        certificate.getSubjectX500Principal() + " has a key of " + key.bits().getAsInt() + " bits ("
                                + key.type() + "); " + least + " is the least that current programs take"))
                : Optional.empty();
    }

    private static Optional<TlsFault> weakSignature(X509Certificate certificate) {
        String algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        return BROKEN_DIGESTS.stream().anyMatch(algorithm::startsWith)
                ? Optional.of(TlsFault.of(WEAK_SIGNATURE, "CA_MD_TOO_WEAK", LIKELY,
                        certificate.getSubjectX500Principal() + " is signed by " + certificate.getSigAlgName()
                                + ", which can be forged"))
                : Optional.empty();
    }
}
