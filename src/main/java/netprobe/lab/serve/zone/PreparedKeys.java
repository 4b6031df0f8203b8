package netprobe.lab.serve.zone;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.xbill.DNS.Name;

/**
 * RSA keys that were made beforehand (src/build/lab-certificates.sh): it takes a JVM that has just started longer to make one than to do all else,
 * and with these a scenario's key tags are the same in each run.
 */
final class PreparedKeys {

    private static final String FILE = "/netprobe/lab/keys/rsa.pem";

    private PreparedKeys() {}

    /** A zone's key; another zone may have the same one. */
    static KeyPair of(Name zone, int flags) throws GeneralSecurityException {
        List<String> all = Keys.TEXTS;
        String text = all.get(Math.floorMod(zone.hashCode() * 31 + flags, all.size()));
        var factory = KeyFactory.getInstance("RSA");
        var secret = (RSAPrivateCrtKey) factory
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text)));
        return new KeyPair(factory.generatePublic(
                new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())), secret);
    }

    /** Read when the first one is wanted. */
    private static final class Keys {

        static final List<String> TEXTS = Stream.of(file().split("-----END PRIVATE KEY-----"))
                .map(text -> text.replace("-----BEGIN PRIVATE KEY-----", "").strip()).filter(text -> !text.isEmpty())
                .toList();

        private static String file() {
            try (InputStream file = Objects.requireNonNull(PreparedKeys.class.getResourceAsStream(FILE))) {
                return new String(file.readAllBytes(), US_ASCII);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
