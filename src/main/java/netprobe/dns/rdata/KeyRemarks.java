package netprobe.dns.rdata;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC.Algorithm;
import org.xbill.DNS.Name;
import org.xbill.DNS.WireParseException;

/** What keys and their digests say (RFC 4034, sections 2 and 5; RFC 8078 for those that ask for removal). */
final class KeyRemarks {

    private static final String REMOVAL = "asks the parent to remove its DS records (RFC 8078)";

    private KeyRemarks() {}

    static List<String> key(RdataInput input) throws WireParseException {
        int flags = input.u16();
        int protocol = input.u8();
        int algorithm = input.u8();
        byte[] key = input.rest();
        if (flags == 0 && algorithm == 0) {
            return List.of(REMOVAL);
        }
        var remarks = new ArrayList<String>();
        remarks.add(
                "key tag " + new DNSKEYRecord(Name.root, DClass.IN, 0, flags, protocol, algorithm, key).getFootprint());
        remarks.add(role(flags));
        String name = DnsRegistry.ALGORITHMS.label(algorithm);
        OptionalInt bits = bits(algorithm, key);
        remarks.add(bits.isPresent() ? name + ", " + bits.getAsInt() + " bits" : name);
        return remarks;
    }

    private static String role(int flags) {
        String role = (flags & DNSKEYRecord.Flags.SEP_KEY) != 0 ? "KSK" : "ZSK";
        if ((flags & DNSKEYRecord.Flags.ZONE_KEY) == 0) {
            role = "no zone key";
        }
        return (flags & DNSKEYRecord.Flags.REVOKE) != 0 ? role + ", revoked (RFC 5011)" : role;
    }

    /** Of RSA the modulus's length (RFC 3110, section 2), of the curves that of their field. */
    private static OptionalInt bits(int algorithm, byte[] key) {
        return switch (algorithm) {
            case Algorithm.RSAMD5, Algorithm.RSASHA1, Algorithm.RSA_NSEC3_SHA1, Algorithm.RSASHA256,
                    Algorithm.RSASHA512 -> modulus(key);
            case Algorithm.ECDSAP256SHA256, Algorithm.ED25519 -> OptionalInt.of(256);
            case Algorithm.ECDSAP384SHA384 -> OptionalInt.of(384);
            case Algorithm.ED448 -> OptionalInt.of(456);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt modulus(byte[] key) {
        if (key.length < 3) {
            return OptionalInt.empty();
        }
        boolean isShort = key[0] != 0;
        int exponent = isShort ? key[0] & 0xff : (key[1] & 0xff) << 8 | key[2] & 0xff;
        int start = (isShort ? 1 : 3) + exponent;
        return start < key.length
                ? OptionalInt.of(new BigInteger(1, Arrays.copyOfRange(key, start, key.length)).bitLength())
                : OptionalInt.empty();
    }

    static List<String> delegation(RdataInput input) throws WireParseException {
        int tag = input.u16();
        int algorithm = input.u8();
        int digest = input.u8();
        return tag == 0 && algorithm == 0 && digest == 0
                ? List.of(REMOVAL)
                : List.of("key tag " + tag, DnsRegistry.ALGORITHMS.label(algorithm),
                        DnsRegistry.DIGESTS.label(digest));
    }
}
