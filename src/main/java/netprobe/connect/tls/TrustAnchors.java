package netprobe.connect.tls;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/** Certificates that are trusted because somebody here said so: a file, the system's bundle or the JVM's. */
public final class TrustAnchors {

    private final String source;
    private final boolean isSystem;
    private final Map<X500Principal, List<X509Certificate>> bySubject = new HashMap<>();

    /** Anchors from a place that people know by this name; whether nobody chose it, so that every program uses it. */
    TrustAnchors(String source, boolean isSystem, Collection<X509Certificate> certificates) {
        this.source = source;
        this.isSystem = isSystem;
        for (X509Certificate certificate : certificates) {
            bySubject.computeIfAbsent(certificate.getSubjectX500Principal(), _ -> new ArrayList<>()).add(certificate);
        }
    }

    /** The certificates of a PEM file, as curl's {@code --cacert} takes them. */
    public static TrustAnchors read(Path file) throws InvalidPem {
        return new TrustAnchors(file.toString(), false, PemFile.read(file).certificates());
    }

    /** Where they are from. */
    String source() {
        return source;
    }

    /** Whether these are what programs trust unless told otherwise. */
    boolean isSystem() {
        return isSystem;
    }

    /** Those with that subject. */
    List<X509Certificate> named(X500Principal subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    boolean contains(X509Certificate certificate) {
        return named(certificate.getSubjectX500Principal()).contains(certificate);
    }

    Collection<X500Principal> subjects() {
        return bySubject.keySet();
    }
}
