package netprobe.connect.tls;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who the client says it is, when the peer asks.
 *
 * @param chain its certificate, then those above it
 * @param key the private key of the first
 */
public record ClientIdentity(List<X509Certificate> chain, PrivateKey key) {

    /** Copies the list. */
    public ClientIdentity {
        chain = List.copyOf(chain);
    }

    /** Reads both from PEM files, which may be the same file. */
    public static ClientIdentity read(Path certificateFile, Path keyFile) throws InvalidPem {
        List<X509Certificate> chain = PemFile.read(certificateFile).certificates();
        PrivateKey key = PrivateKeyReader.read(PemFile.read(keyFile));
        if (!chain.getFirst().getPublicKey().getAlgorithm().startsWith(family(key))) {
            throw new InvalidPem(keyFile + ": the key is " + key.getAlgorithm() + ", the certificate's is "
                    + chain.getFirst().getPublicKey().getAlgorithm());
        }
        return new ClientIdentity(chain, key);
    }

    private static String family(PrivateKey key) {
        return key.getAlgorithm().startsWith("Ed") ? "Ed" : key.getAlgorithm();
    }
}
