package netprobe.dns.validation;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.Algorithm;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/**
 * A zone's key with its secret half.
 *
 * @param record as the zone shows it
 * @param secret what signs
 * @param real the same with the algorithm that it is really for
 */
public record ZoneKey(DNSKEYRecord record, PrivateKey secret, DNSKEYRecord real) {

    /** Of a key that signs data alone. */
    public static final int ZONE = 0x100;
    /** Of a key that the parent knows. */
    public static final int ENTRY = 0x101;
    /** Of a key that is no longer to be trusted (RFC 5011). */
    public static final int REVOKED = 0x181;

    private static final long TTL = 300;
    private static final int RSA_BITS = 1280;

    /** Makes a key. */
    public static ZoneKey generate(String zone, int algorithm, int flags) {
        try {
            var pair = pair(algorithm);
            var record = new DNSKEYRecord(Name.fromConstantString(zone), DClass.IN, TTL, flags,
                    DNSKEYRecord.Protocol.DNSSEC, algorithm, pair.getPublic());
            return new ZoneKey(record, pair.getPrivate(), record);
        } catch (GeneralSecurityException | DNSSECException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static KeyPair pair(int algorithm) throws GeneralSecurityException {
        return switch (algorithm) {
            case Algorithm.ECDSAP256SHA256 -> curve("secp256r1");
            case Algorithm.ECDSAP384SHA384 -> curve("secp384r1");
            case Algorithm.ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            case Algorithm.ED448 -> KeyPairGenerator.getInstance("Ed448").generateKeyPair();
            default -> {
                var generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(RSA_BITS);
                yield generator.generateKeyPair();
            }
        };
    }

    private static KeyPair curve(String name) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(name));
        return generator.generateKeyPair();
    }

    /** The same key as one of another algorithm, or with other flags. */
    public ZoneKey shownAs(int algorithm, int flags) {
        return new ZoneKey(new DNSKEYRecord(record.getName(), DClass.IN, TTL, flags, DNSKEYRecord.Protocol.DNSSEC,
                algorithm, record.getKey()), secret, real);
    }

    /** What the parent has of it. */
    public DSRecord ds(int digest) {
        return new DSRecord(record.getName(), DClass.IN, TTL, digest, record);
    }

    /** Signs, whatever algorithm it is shown as. */
    public RRSIGRecord sign(RRset set, Instant inception, Instant expiration) {
        try {
            if (record.equals(real)) {
                return DNSSEC.sign(set, record, secret, inception, expiration);
            }
            var made = DNSSEC.sign(set, real, secret, inception, expiration);
            return new RRSIGRecord(made.getName(), DClass.IN, made.getTTL(), made.getTypeCovered(),
                    record.getAlgorithm(), made.getOrigTTL(), expiration, inception, record.getFootprint(),
                    made.getSigner(), made.getSignature());
        } catch (DNSSECException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
