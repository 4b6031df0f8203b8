package netprobe.lab.serve.zone;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.Algorithm;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;

/**
 * A key of a zone with its secret half, of which the lab alone knows.
 *
 * @param record as the zone shows it
 * @param secret what signs
 */
record SigningKey(DNSKEYRecord record, PrivateKey secret) {

    /** Of a key that signs records (RFC 4034, section 2.1.1). */
    static final int ZONE = DNSKEYRecord.Flags.ZONE_KEY;

    /** Of a key that the parent knows. */
    static final int ENTRY = ZONE | DNSKEYRecord.Flags.SEP_KEY;

    static SigningKey generate(Name zone, int algorithm, int flags) {
        try {
            KeyPair pair = pair(zone, algorithm, flags);
            return new SigningKey(new DNSKEYRecord(zone, DClass.IN, ZoneText.TTL, flags, DNSKEYRecord.Protocol.DNSSEC,
                    algorithm, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException | DNSSECException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static KeyPair pair(Name zone, int algorithm, int flags) throws GeneralSecurityException {
        return switch (algorithm) {
            case Algorithm.ECDSAP256SHA256 -> curve("secp256r1");
            case Algorithm.ECDSAP384SHA384 -> curve("secp384r1");
            case Algorithm.ED25519 -> KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            case Algorithm.ED448 -> KeyPairGenerator.getInstance("Ed448").generateKeyPair();
            default -> PreparedKeys.of(zone, flags);
        };
    }

    private static KeyPair curve(String name) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(name));
        return generator.generateKeyPair();
    }

    boolean isEntry() {
        return (record.getFlags() & DNSKEYRecord.Flags.SEP_KEY) != 0;
    }

    RRSIGRecord sign(RRset set, Validity validity) {
        try {
            return DNSSEC.sign(set, record, secret, validity.from(), validity.until());
        } catch (DNSSECException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }
}
