package netprobe.connect.tls;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way from a peer's certificate up to one that is trusted, or as far up as it goes.
 *
 * @param certificates the peer's own first, each signed by the next
 * @param isTrusted whether the last is an anchor
 */
record CertificationPath(List<X509Certificate> certificates, boolean isTrusted) {

    /** Copies the list. */
    CertificationPath {
        certificates = List.copyOf(certificates);
    }

    /**
     * Builds it from what was sent and the anchors. Anchors are looked for first, those that are valid now before others, as OpenSSL
     * does; signatures decide, so an anchor that only has the issuer's name does not count.
     */
    static CertificationPath build(List<X509Certificate> sent, TrustAnchors anchors, Instant now) {
        return new Builder(sent, anchors, now).from(List.of(sent.getFirst()));
    }

    /** The certificate where the way ends. */
    X509Certificate top() {
        return certificates.getLast();
    }

    X509Certificate leaf() {
        return certificates.getFirst();
    }

    /** Whether a certificate is signed by another's key, and names it as its issuer. */
    static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException otherKey) {
            return false;
        }
    }

    static boolean isSelfSigned(X509Certificate certificate) {
        return isSignedBy(certificate, certificate);
    }

    private static final class Builder {

        private final List<X509Certificate> sent;
        private final TrustAnchors anchors;
        private final Instant now;
        /** Each certificate is gone on from once: a peer could send ever so many that all sign each other. */
        private final Set<X509Certificate> taken = new HashSet<>();

        Builder(List<X509Certificate> sent, TrustAnchors anchors, Instant now) {
            this.sent = sent;
            this.anchors = anchors;
            this.now = now;
        }

        CertificationPath from(List<X509Certificate> soFar) {
            X509Certificate last = soFar.getLast();
            taken.add(last);
            if (anchors.contains(last)) {
                return new CertificationPath(soFar, true);
            }
            Optional<X509Certificate> anchor = anchors.named(last.getIssuerX500Principal()).stream()
                    .sorted(Comparator.comparing(this::isOutOfTime)).filter(root -> isSignedBy(last, root)).findFirst();
            if (anchor.isPresent()) {
                return new CertificationPath(and(soFar, anchor.get()), true);
            }
            return onward(soFar).orElse(new CertificationPath(soFar, false));
        }

        /** The first way that ends in an anchor, else the longest. */
        private Optional<CertificationPath> onward(List<X509Certificate> soFar) {
            return sent.stream().filter(next -> isSignedBy(soFar.getLast(), next)).filter(taken::add)
                    .map(next -> from(and(soFar, next)))
                    .max(Comparator.comparing(CertificationPath::isTrusted)
                            .thenComparingInt(path -> path.certificates.size()));
        }

        private boolean isOutOfTime(X509Certificate certificate) {
            return now.isBefore(certificate.getNotBefore().toInstant())
                    || now.isAfter(certificate.getNotAfter().toInstant());
        }

        private static List<X509Certificate> and(List<X509Certificate> path, X509Certificate next) {
            var longer = new ArrayList<>(path);
            longer.add(next);
            return longer;
        }
    }
}
