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
 * @param pins keys of which the peer has to have one, whatever else its certificates say: SHA-256 in Base64 (RFC 7858, section 4.2)
 */
public record TlsSettings(Optional<String> serverName, List<String> protocols, List<TlsVersion> versions,
        TrustAnchors anchors, Optional<ClientIdentity> identity, List<String> pins) {

    /** Copies the lists. */
    public TlsSettings {
        protocols = List.copyOf(protocols);
        versions = List.copyOf(versions);
        pins = List.copyOf(pins);
    }

    /** Without pinned keys. */
    public TlsSettings(Optional<String> serverName, List<String> protocols, List<TlsVersion> versions,
            TrustAnchors anchors, Optional<ClientIdentity> identity) {
        this(serverName, protocols, versions, anchors, identity, List.of());
    }
}
