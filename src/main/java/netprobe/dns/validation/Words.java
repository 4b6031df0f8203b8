package netprobe.dns.validation;

import java.util.Optional;
import netprobe.dns.DomainName;
import netprobe.model.DnssecDigest;
import netprobe.model.DnssecKey;
import netprobe.model.DnssecKeyId;
import netprobe.model.DnssecReason.Owned;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Type;

/** How names, keys and records are called in verdicts. */
final class Words {

    private Words() {}

    static String name(Name name) {
        return DomainName.of(name).text();
    }

    static Optional<Owned> owned(Name owner, int type) {
        return Optional.of(new Owned(name(owner), Type.string(type)));
    }

    static String algorithm(int number) {
        return DNSSEC.Algorithm.string(number);
    }

    static DnssecKeyId id(DNSKEYRecord key) {
        return id(key.getFootprint(), key.getAlgorithm());
    }

    static DnssecKeyId id(RRSIGRecord signature) {
        return id(signature.getFootprint(), signature.getAlgorithm());
    }

    static DnssecKeyId id(int tag, int algorithm) {
        return new DnssecKeyId(tag, algorithm, algorithm(algorithm));
    }

    static DnssecKey key(DNSKEYRecord key) {
        return new DnssecKey(id(key), (key.getFlags() & DNSKEYRecord.Flags.SEP_KEY) != 0, Algorithms.isRevoked(key));
    }

    static DnssecDigest digest(DSRecord ds) {
        return new DnssecDigest(id(ds.getFootprint(), ds.getAlgorithm()), ds.getDigestID(),
                DNSSEC.Digest.string(ds.getDigestID()));
    }

    /** A trust anchor that is the key itself. */
    static DnssecDigest digest(DNSKEYRecord anchor) {
        return new DnssecDigest(id(anchor), 0, "DNSKEY");
    }
}
