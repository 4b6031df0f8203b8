package netprobe.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a TLS handshake, as far as it got: what was offered, what was agreed, whom the peer showed itself to be, and what is wrong.
 *
 * @param offer what this end said
 * @param agreement what both ends settled on
 * @param chain the certificates the peer showed, its own first, in the order sent
 * @param trust whom the chain leads to
 * @param clientRequest whether and how the peer asked for a certificate
 * @param progress what went over the wire, and when
 * @param faults what is wrong: the cause first, then what else would have to be repaired
 * @param notes sentences on what is unusual, but stops nobody
 */
public record TlsSession(Offer offer, Agreement agreement, List<PeerCertificate> chain, Trust trust,
        Optional<ClientRequest> clientRequest, Progress progress, List<TlsFault> faults, List<String> notes) {

    /** Copies the lists. */
    public TlsSession {
        chain = List.copyOf(chain);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    /** What everything else is due to; empty where nothing is wrong. */
    public Optional<TlsFault> cause() {
        return faults.stream().findFirst();
    }

    /**
     * What this end said.
     *
     * @param serverName the name in the server name indication (RFC 6066); empty where none was sent
     * @param protocols the protocols offered in ALPN (RFC 7301)
     * @param versions the versions offered
     */
    public record Offer(Optional<String> serverName, List<String> protocols, List<TlsVersion> versions) {

        /** Copies the lists. */
        public Offer {
            protocols = List.copyOf(protocols);
            versions = List.copyOf(versions);
        }
    }

    /**
     * What both ends settled on, as far as the handshake got.
     *
     * @param version the version the peer chose
     * @param cipher the cipher suite, by its IANA name
     * @param protocol the protocol the peer chose by ALPN
     * @param stapled whether the peer sent the status of its certificate along (OCSP stapling)
     */
    public record Agreement(Optional<String> version, Optional<String> cipher, Optional<String> protocol,
            boolean stapled) {}

    /**
     * Whom the chain was held against.
     *
     * @param anchors where the trusted authorities were read from
     * @param anchor the trusted certificate the chain leads to; empty where it leads to none
     * @param judgedAt this host's clock when the certificates were judged
     */
    public record Trust(String anchors, Optional<String> anchor, Instant judgedAt) {}

    /**
     * The peer's request for a certificate.
     *
     * @param authorities the authorities it takes certificates from; where it names none, it leaves that open
     * @param answered whether a certificate was sent
     */
    public record ClientRequest(List<String> authorities, boolean answered) {

        /** Copies the list. */
        public ClientRequest {
            authorities = List.copyOf(authorities);
        }
    }

    /**
     * What went over the wire, and when, counted from the start of the handshake.
     *
     * @param firstByte when the peer's first byte came
     * @param certificates when its certificates were complete
     * @param total when the handshake was done, or had failed
     * @param sent bytes to the peer
     * @param received bytes from the peer
     */
    public record Progress(Optional<Duration> firstByte, Optional<Duration> certificates, Duration total, long sent,
            long received) {}
}
