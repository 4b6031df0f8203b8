package netprobe.connect.tls;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** What is unusual about a chain, though it stops nobody. */
final class ChainNotes {

    private ChainNotes() {}

    static List<String> of(List<X509Certificate> sent, CertificationPath path) {
        var notes = new ArrayList<String>();
        if (!isInOrder(sent, path)) {
            notes.add("the certificates are not sent in order, each before its issuer, as TLS before 1.3 demands");
        }
        if (sent.stream().distinct().count() < sent.size()) {
            notes.add("the peer sends a certificate twice");
        }
        for (X509Certificate extra : sent) {
            if (!path.certificates().contains(extra) && !isAnchorAgain(extra, path)) {
                notes.add("the peer sends " + extra.getSubjectX500Principal() + ", which is not part of the chain");
            }
        }
        if (path.isTrusted() && !CertificationPath.isSelfSigned(path.top())) {
            notes.add("the chain ends in " + path.top().getSubjectX500Principal()
                    + ", which is trusted but no root: openssl without -partial_chain does not take it");
        }
        return notes;
    }

    /** Of the certificates that are part of the path, each stands before the next. */
    private static boolean isInOrder(List<X509Certificate> sent, CertificationPath path) {
        List<X509Certificate> used = sent.stream().filter(path.certificates()::contains).distinct().toList();
        return used.equals(path.certificates().subList(0, used.size()));
    }

    /** A root may be sent in another edition than the one that is trusted. */
    private static boolean isAnchorAgain(X509Certificate certificate, CertificationPath path) {
        return path.isTrusted() && certificate.getPublicKey().equals(path.top().getPublicKey());
    }
}
