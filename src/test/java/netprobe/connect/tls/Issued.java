package netprobe.connect.tls;

import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * A certificate with its key.
 *
 * @param certificate the certificate
 * @param keys the key it certifies, with its private half
 */
record Issued(X509Certificate certificate, KeyPair keys) {

    /** The certificates in PEM form, in that order. */
    static String pem(Issued... chain) {
        return Arrays.stream(chain).map(issued -> pem(issued.certificate)).collect(Collectors.joining());
    }

    /** The private key in PEM form. */
    String keyPem() {
        return block("PRIVATE KEY", keys.getPrivate().getEncoded());
    }

    private static String pem(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }

    static String block(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(content)
                + "\n-----END " + label + "-----\n";
    }
}
