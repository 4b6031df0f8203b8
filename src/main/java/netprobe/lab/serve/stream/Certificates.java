package netprobe.lab.serve.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The certificates that the lab's servers show (src/build/lab-certificates.sh). */
public final class Certificates {

    /** What a scenario may call one; each is a file of that name. */
    static final List<String> NAMES = List.of("valid", "expired", "not-yet-valid", "name-mismatch", "self-signed",
            "untrusted-ca", "chain-incomplete", "wrong-eku");

    private static final String FOLDER = "/netprobe/lab/certificates/";
    private static final char[] NO_PASSWORD = {};

    private Certificates() {}

    /** The lab's certification authority, in PEM: what clients have to trust. */
    public static String authority() {
        return text("ca.pem");
    }

    /** A server's side of TLS that shows one of them. */
    static SSLContext context(String name) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys(name).getKeyManagers(), trust().getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static KeyManagerFactory keys(String name) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        store.setKeyEntry(name, key("server.key"), NO_PASSWORD, chain(name + ".pem").toArray(Certificate[]::new));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory;
    }

    /** Of clients, those are welcome that the lab's own authority vouches for. */
    private static TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        store.setCertificateEntry("ca", chain("ca.pem").getFirst());
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        // a key in PKCS #12 is encrypted thousands of times over, which is for disks
        var store = KeyStore.getInstance("JKS");
        @Nullable
        InputStream nothing = null;
        store.load(nothing, NO_PASSWORD);
        return store;
    }

    private static List<? extends Certificate> chain(String file) throws GeneralSecurityException, IOException {
        try (InputStream stream = open(file)) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(stream));
        }
    }

    private static PrivateKey key(String file) throws GeneralSecurityException {
        String base64 = text(file).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64.strip())));
    }

    private static String text(String file) {
        try (InputStream stream = open(file)) {
            return new String(stream.readAllBytes(), US_ASCII);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static InputStream open(String file) throws IOException {
        InputStream stream = Certificates.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new FileNotFoundException(file);
        }
        return stream;
    }
}
