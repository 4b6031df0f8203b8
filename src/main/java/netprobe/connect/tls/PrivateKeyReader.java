package netprobe.connect.tls;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;

/** Reads private keys that need no password: PKCS #8 (RFC 5958), and the older forms for RSA (RFC 8017) and EC (RFC 5915). */
final class PrivateKeyReader {

    private static final String RSA_ENCRYPTION = "1.2.840.113549.1.1.1";
    private static final String EC_PUBLIC_KEY = "1.2.840.10045.2.1";
    private static final Der VERSION_0 = new Der(Der.INTEGER, new byte[]{0});
    private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS", "DSA");

    private PrivateKeyReader() {}

    /** The first key in the file. */
    static PrivateKey read(PemFile file) throws InvalidPem {
        for (PemFile.Block block : file.blocks()) {
            if (block.label().endsWith("PRIVATE KEY")) {
                if (block.isEncrypted()) {
                    throw new InvalidPem(file.path() + ": the key is encrypted; give one that needs no password");
                }
                return decoded(block)
                        .orElseThrow(() -> new InvalidPem(file.path() + ": the private key can't be read"));
            }
        }
        throw new InvalidPem(file.path() + ": expected a private key in PEM form, -----BEGIN PRIVATE KEY-----");
    }

    private static Optional<PrivateKey> decoded(PemFile.Block block) {
        try {
            return key(block);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<PrivateKey> key(PemFile.Block block) {
        return switch (block.label()) {
            case "RSA PRIVATE KEY" -> key(
                    pkcs8(Der.of(Der.SEQUENCE, Der.identifier(RSA_ENCRYPTION), new Der(Der.NULL, new byte[0])),
                            block.bytes()));
            case "EC PRIVATE KEY" -> curve(block.bytes()).flatMap(curve -> key(
                    pkcs8(Der.of(Der.SEQUENCE, Der.identifier(EC_PUBLIC_KEY), curve), block.bytes())));
            default -> key(block.bytes());
        };
    }

    /** RFC 5915 lets an EC key say its curve itself, under the tag [0]. */
    private static Optional<Der> curve(byte[] key) {
        return Der.sequence(key).stream().findFirst().flatMap(body -> body.part(Der.context(0, true)))
                .flatMap(tagged -> tagged.parts().stream().findFirst());
    }

    private static byte[] pkcs8(Der algorithm, byte[] key) {
        return Der.of(Der.SEQUENCE, VERSION_0, algorithm, new Der(Der.OCTET_STRING, key)).encoded();
    }

    /** The encoding names its algorithm, but Java has no factory for whatever comes. */
    private static Optional<PrivateKey> key(byte[] pkcs8) {
        for (String algorithm : ALGORITHMS) {
            try {
                return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
            } catch (GeneralSecurityException another) {
                // then it is a key of one of the others, or of none
            }
        }
        return Optional.empty();
    }
}
