package netprobe.model;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * A certificate as a peer showed it (RFC 5280).
 *
 * @param subject distinguished name, such as {@code CN=example.org, O=Example}
 * @param issuer likewise
 * @param serial hexadecimal, lower case
 * @param names what it is valid for
 * @param validity from when to when
 * @param key the public key
 * @param signatureAlgorithm such as {@code SHA256withRSA}
 * @param fingerprint SHA-256 of the whole, hexadecimal, lower case
 * @param use what it may be used for
 */
public record PeerCertificate(String subject, String issuer, String serial, Names names, Validity validity, Key key,
        String signatureAlgorithm, String fingerprint, Use use) {

    /**
     * The subject alternative names.
     *
     * @param dns names of hosts, as they stand in the certificate: wildcards and A-labels
     * @param addresses addresses in presentation form
     * @param others all else, with its kind: {@code email:a@b}, {@code uri:…}
     */
    public record Names(List<String> dns, List<String> addresses, List<String> others) {

        /** Copies the lists. */
        public Names {
            dns = List.copyOf(dns);
            addresses = List.copyOf(addresses);
            others = List.copyOf(others);
        }
    }

    /** The time in which it is valid, both ends included. */
    public record Validity(Instant notBefore, Instant notAfter) {}

    /** Kind of key ({@code RSA}, {@code EC secp256r1}, {@code Ed25519}), and its size in bits where that varies. */
    public record Key(String type, OptionalInt bits) {}

    /** Whether it may sign certificates, and the purposes it is limited to; none where it is not. */
    public record Use(boolean authority, List<String> purposes) {

        /** Copies the list. */
        public Use {
            purposes = List.copyOf(purposes);
        }
    }
}
