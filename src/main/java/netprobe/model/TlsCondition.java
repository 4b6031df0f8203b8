package netprobe.model;

import java.util.Locale;

/**
 * What can be wrong with a TLS handshake, or with the certificates that came with it: each is the code of a finding. What is wrong with
 * certificates comes first.
 */
public enum TlsCondition {
    /** A certificate's time is over. */
    CERT_EXPIRED,
    /** A certificate's time has not begun, by this host's clock. */
    CERT_NOT_YET_VALID,
    /** The certificate is for other names or addresses. */
    NAME_MISMATCH,
    /** The certificate leads to an authority that nobody here trusts. */
    UNTRUSTED_CA,
    /** The peer keeps back a certificate between its own and a trusted one. */
    CHAIN_INCOMPLETE,
    /** The peer's certificate vouches for itself. */
    SELF_SIGNED,
    /** The extended key usage is not for servers. */
    WRONG_EKU,
    /** The key usage allows nothing that TLS needs. */
    WRONG_KEY_USAGE,
    /** A certificate that may not sign certificates signed one. */
    INVALID_CA,
    /** The chain breaks another rule of RFC 5280, such as a name constraint. */
    INVALID_CHAIN,
    /** A key that is too short. */
    WEAK_KEY,
    /** A signature by an algorithm that can be forged. */
    WEAK_SIGNATURE,
    /** The peer showed a certificate that can't be read. */
    BAD_CERTIFICATE,
    /** The peer showed no certificate at all. */
    NO_CERTIFICATE,
    /** No version of TLS in common. */
    VERSION,
    /** No cipher suite in common. */
    NO_COMMON_CIPHER,
    /** The peer wants a certificate from the client. */
    CLIENT_CERT_REQUIRED,
    /** The peer does not accept the client's certificate. */
    CLIENT_CERT_REJECTED,
    /** The peer has nothing under the name that was asked for. */
    SNI_REJECTED,
    /** The peer wants to be asked for by name. */
    SNI_REQUIRED,
    /** The peer speaks none of the protocols that were offered in ALPN. */
    ALPN_REJECTED,
    /** The peer does not speak TLS here. */
    PLAINTEXT_PEER,
    /** The peer closed the connection during the handshake. */
    CLOSED,
    /** The connection was reset during the handshake. */
    RESET,
    /** The peer fell silent during the handshake. */
    STALL,
    /** The peer broke the handshake off with an alert that says no more. */
    ALERT,
    /** The peer breaks a rule of the protocol. */
    PROTOCOL_ERROR;

    /** Whether the peer's certificates are at fault, rather than the handshake. */
    public boolean isOfCertificates() {
        return compareTo(NO_CERTIFICATE) <= 0;
    }

    /** The finding's code, such as {@code tls.cert-expired}. */
    public String code() {
        return "tls." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
