package netprobe.connect.tls;

import java.util.List;
import java.util.Optional;
import netprobe.model.TlsVersion;

/**
 * How handshakes are to be made, whoever the peer is.
 *
 * @param serverName the name to announce (SNI); empty text for none; where it is absent, the host's if that is a name
 * @param protocols the protocols to offer by ALPN, most wanted first
 * @param versions the versions to offer
 * @param anchors who is trusted
 * @param identity what to answer a peer that asks for a certificate
 */
public record TlsSettings(Optional<String> serverName, List<String> protocols, List<TlsVersion> versions,
        TrustAnchors anchors, Optional<ClientIdentity> identity) {

    /** Copies the lists. */
    public TlsSettings {
        protocols = List.copyOf(protocols);
        versions = List.copyOf(versions);
    }
}
