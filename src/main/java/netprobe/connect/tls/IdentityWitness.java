package netprobe.connect.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Notes that the peer asks for a certificate, and answers with the one there is, whoever the peer takes them from: whether it does is what
 * is to be found out.
 */
final class IdentityWitness extends X509ExtendedKeyManager {

    private static final String ALIAS = "client";

    private final Optional<ClientIdentity> identity;
    private Optional<List<String>> authorities = Optional.empty();
    private boolean isAnswered;

    IdentityWitness(Optional<ClientIdentity> identity) {
        this.identity = identity;
    }

    /** The authorities the peer takes certificates from; empty where it did not ask for one. */
    Optional<List<String>> authorities() {
        return authorities;
    }

    /** Whether a certificate was sent. */
    boolean isAnswered() {
        return isAnswered;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, Socket socket) {
        authorities = Optional.of(
                issuers == null ? List.of() : Arrays.stream(issuers).map(Principal::toString).distinct().toList());
        boolean fits = identity.isPresent() && Arrays.asList(types).contains(identity.get().key().getAlgorithm());
        isAnswered |= fits;
        return fits ? ALIAS : null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return identity.map(known -> known.chain().toArray(X509Certificate[]::new)).orElse(null);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return identity.map(ClientIdentity::key).orElse(null);
    }

    @Override
    public @Nullable String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal[] issuers) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal[] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return null;
    }
}
