package netprobe.dns.validation;

import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC.Algorithm;
import org.xbill.DNS.DNSSEC.Digest;

/**
 * What can be checked here (RFC 8624).
 *
 * <p>RSA with SHA-1 is deprecated, but still checked, as unbound 1.17 and BIND 9.18 do. RSA with MD5, DSA and GOST are as good as unsigned.
 */
final class Algorithms {

    private Algorithms() {}

    static boolean supports(int algorithm) {
        return switch (algorithm) {
            case Algorithm.RSASHA1, Algorithm.RSA_NSEC3_SHA1, Algorithm.RSASHA256, Algorithm.RSASHA512 -> true;
            case Algorithm.ECDSAP256SHA256, Algorithm.ECDSAP384SHA384, Algorithm.ED25519, Algorithm.ED448 -> true;
            default -> false;
        };
    }

    static boolean supportsDigest(int digest) {
        return digest == Digest.SHA1 || digest == Digest.SHA256 || digest == Digest.SHA384;
    }

    /** Whether signatures by the key count: it is a zone's key (RFC 4034, section 2.1), can be checked, and is not revoked (RFC 5011). */
    static boolean counts(DNSKEYRecord key) {
        return (key.getFlags() & DNSKEYRecord.Flags.ZONE_KEY) != 0 && !isRevoked(key)
                && key.getProtocol() == DNSKEYRecord.Protocol.DNSSEC && supports(key.getAlgorithm());
    }

    static boolean isRevoked(DNSKEYRecord key) {
        return (key.getFlags() & DNSKEYRecord.Flags.REVOKE) != 0;
    }
}
