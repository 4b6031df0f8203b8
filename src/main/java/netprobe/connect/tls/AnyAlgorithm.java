package netprobe.connect.tls;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.Security;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * TLS with all that the JVM has, also what its policy has disabled: to be told from others, an old server must be talked to in its own
 * version.
 *
 * <p>The policy is a property that the JVM reads once, before the first handshake, so this holds only where nothing else in the process has
 * spoken TLS before; what is offered to a peer is chosen for each handshake.
 */
final class AnyAlgorithm {

    static {
        Security.setProperty("jdk.tls.disabledAlgorithms", "");
        // a chain that is too long for Java may be none for the others
        System.setProperty("jdk.tls.client.maxInboundCertificateChainLength", "32");
    }

    private AnyAlgorithm() {}

    static SSLContext context(KeyManager keys, TrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[]{keys}, new TrustManager[]{trust}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException everyJvmHasTls) {
            throw new IllegalStateException(everyJvmHasTls);
        }
    }
}
