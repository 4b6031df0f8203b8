package netprobe.connect.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The authorities that programs on this host trust unless told otherwise. */
public final class SystemAnchors {

    private static final String FILE_VARIABLE = "SSL_CERT_FILE";
    private static final String JVM_STORE = "the JVM's trust store";
    private static final String DIRECTORY_VARIABLE = "SSL_CERT_DIR";

    /** Where distributions keep the bundle that OpenSSL, curl and Python read. */
    private static final List<Path> BUNDLES = Stream.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/ssl/cert.pem",
            "/usr/local/etc/ssl/cert.pem").map(Path::of).toList();

    private SystemAnchors() {}

    /**
     * What OpenSSL reads: the file and the directory that the environment names, else the distribution's bundle; where there is none of
     * these, the JVM's own.
     */
    public static TrustAnchors of(Map<String, String> environment) throws InvalidPem {
        Optional<Path> file = path(environment, FILE_VARIABLE);
        Optional<Path> directory = path(environment, DIRECTORY_VARIABLE);
        if (file.isEmpty() && directory.isEmpty()) {
            Optional<Path> bundle = BUNDLES.stream().filter(Files::isReadable).findFirst();
            return bundle.isPresent() ? bundle(bundle.get()) : ofTheJvm();
        }
        var certificates = new ArrayList<X509Certificate>();
        if (file.isPresent()) {
            certificates.addAll(PemFile.read(file.get()).certificates());
        }
        if (directory.isPresent()) {
            certificates.addAll(inDirectory(directory.get()));
        }
        return new TrustAnchors(Stream.concat(file.stream(), directory.stream()).map(Path::toString)
                .reduce((one, other) -> one + " and " + other).orElseThrow(), false, certificates);
    }

    private static TrustAnchors bundle(Path file) throws InvalidPem {
        return new TrustAnchors(file.toString(), true, PemFile.read(file).certificates());
    }

    /** What Java programs trust: the store that {@code javax.net.ssl.trustStore} names, or the JDK's own. */
    static TrustAnchors ofTheJvm() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509TrustManager known) {
                    return new TrustAnchors(JVM_STORE, false, Arrays.asList(known.getAcceptedIssuers()));
                }
            }
        } catch (GeneralSecurityException unreadable) {
            // a JVM without a trust store trusts nobody
        }
        return new TrustAnchors(JVM_STORE, false, List.of());
    }

    /** A directory has files of all kinds; what is no certificate is passed over, as OpenSSL does. */
    private static List<X509Certificate> inDirectory(Path directory) throws InvalidPem {
        var certificates = new ArrayList<X509Certificate>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                certificates.addAll(certificatesIn(file));
            }
        } catch (IOException unreadable) {
            throw new InvalidPem(directory + ": can't be read, though " + DIRECTORY_VARIABLE + " names it");
        }
        return certificates;
    }

    private static List<X509Certificate> certificatesIn(Path file) {
        try {
            return PemFile.read(file).certificates();
        } catch (InvalidPem other) {
            return List.of();
        }
    }

    private static Optional<Path> path(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty()).map(Path::of);
    }
}
