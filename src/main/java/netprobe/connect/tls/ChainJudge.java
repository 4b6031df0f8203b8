package netprobe.connect.tls;

import static netprobe.model.Confidence.PROVEN;
import static netprobe.model.TlsCondition.NAME_MISMATCH;
import static netprobe.model.TlsCondition.SELF_SIGNED;
import static netprobe.model.TlsCondition.UNTRUSTED_CA;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.PeerCertificate;
import netprobe.model.TlsFault;

/**
 * Judges certificates by RFC 5280 and RFC 9525, as OpenSSL 3 does with the security level of the distributions (2): whatever is wrong is
 * found, not only the first thing.
 *
 * <p>Pure: the same chain, anchors, host and time give the same verdict.
 */
final class ChainJudge {

    private final TrustAnchors anchors;
    private final Instant now;

    ChainJudge(TrustAnchors anchors, Instant now) {
        this.anchors = anchors;
        this.now = now;
    }

    /** The verdict on the certificates a peer sent, at least one, for the host that was meant. */
    Verdict judge(List<X509Certificate> sent, ReferenceIdentity host) {
        CertificationPath path = CertificationPath.build(sent, anchors, now);
        var faults = new ArrayList<TlsFault>();
        faults.addAll(Strength.ofLeafKey(path));
        broken(path).ifPresent(faults::add);
        faults.addAll(UseOfCertificates.faults(path));
        faults.addAll(Strength.ofTheRest(path));
        mismatch(path.leaf(), host).ifPresent(faults::add);
        faults.addAll(Validity.faults(path, now));
        boolean isSound = faults.stream().allMatch(fault -> fault.condition() == NAME_MISMATCH);
        if (path.isTrusted() && isSound) {
            RemainingRules.violation(path, now).ifPresent(faults::add);
        }
        Optional<String> anchor = path.isTrusted()
                ? Optional.of(path.top().getSubjectX500Principal().toString())
                : Optional.empty();
        return new Verdict(faults, anchor, ChainNotes.of(sent, path));
    }

    /** Why the path ends without an anchor, when it does. */
    private Optional<TlsFault> broken(CertificationPath path) {
        if (path.isTrusted()) {
            return Optional.empty();
        }
        if (!CertificationPath.isSelfSigned(path.top())) {
            return Optional.of(MissingIssuer.of(path, anchors));
        }
        String subject = path.top().getSubjectX500Principal().toString();
        return Optional.of(path.certificates().size() == 1
                ? TlsFault.of(SELF_SIGNED, "DEPTH_ZERO_SELF_SIGNED_CERT", PROVEN,
                        subject + " is signed by its own key, and not trusted here")
                : TlsFault.of(UNTRUSTED_CA, "SELF_SIGNED_CERT_IN_CHAIN", PROVEN,
                        "the chain leads to the root " + subject + ", which the peer sends but nobody here trusts"));
    }

    private static Optional<TlsFault> mismatch(X509Certificate leaf, ReferenceIdentity host) {
        PeerCertificate.Names names = CertificateReader.names(leaf);
        if (NameMatch.matches(host, names)) {
            return Optional.empty();
        }
        String symbol =
                host instanceof ReferenceIdentity.Address ? "IP_ADDRESS_MISMATCH" : "HOSTNAME_MISMATCH";
        return Optional.of(TlsFault.of(NAME_MISMATCH, symbol, PROVEN, "the certificate is not for " + host.text()
                + " but for " + NameMatch.offer(names, DistinguishedNames.commonName(leaf.getSubjectX500Principal()))));
    }
}
