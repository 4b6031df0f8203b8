package netprobe.dns.rdata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xbill.DNS.DClass;

/** Which fields the data of each type of record has, in order. A type means the same in all classes, or something in one alone. */
final class RdataFormats {

    private static final int ANY_CLASS = DClass.ANY;
    /** By class and type: a record of both as a key would have its hash code linked at run time, which takes longer than a whole answer. */
    private static final Map<Integer, Map<String, List<RdataField>>> FORMATS = new HashMap<>();

    static {
        names();
        addresses();
        characters();
        keys();
        signatures();
        services();
        experiments();
    }

    private RdataFormats() {}

    /** The fields of a type, given by its name, in a class. */
    static Optional<List<RdataField>> of(String type, int dclass) {
        return in(dclass, type).or(() -> in(ANY_CLASS, type));
    }

    private static Optional<List<RdataField>> in(int dclass, String type) {
        return Optional.ofNullable(FORMATS.getOrDefault(dclass, Map.of()).get(type));
    }

    private static void everywhere(String type, RdataField... fields) {
        add(ANY_CLASS, type, fields);
    }

    private static void internet(String type, RdataField... fields) {
        add(DClass.IN, type, fields);
    }

    private static void add(int dclass, String type, RdataField... fields) {
        FORMATS.computeIfAbsent(dclass, _ -> new HashMap<>()).put(type, List.of(fields));
    }

    private static void names() {
        for (String type : List.of("NS", "MD", "MF", "CNAME", "MB", "MG", "MR", "PTR", "DNAME")) {
            everywhere(type, Scalars::name);
        }
        internet("NSAP-PTR", Scalars::name);
        for (String type : List.of("MINFO", "RP", "TALINK")) {
            everywhere(type, Scalars::name, Scalars::name);
        }
        for (String type : List.of("MX", "AFSDB", "RT", "LP")) {
            everywhere(type, Scalars::u16, Scalars::name);
        }
        internet("KX", Scalars::u16, Scalars::name);
        internet("PX", Scalars::u16, Scalars::name, Scalars::name);
        internet("SRV", Scalars::u16, Scalars::u16, Scalars::u16, Scalars::name);
        everywhere("SOA", Scalars::name, Scalars::name, Scalars::u32, Scalars::u32, Scalars::u32, Scalars::u32,
                Scalars::u32);
        everywhere("NAPTR", Scalars::u16, Scalars::u16, Characters::string, Characters::string, Characters::string,
                Scalars::name);
        everywhere("DSYNC", Scalars::type, Scalars::dsyncScheme, Scalars::u16, Scalars::name);
    }

    private static void addresses() {
        internet("A", Scalars::ipv4);
        add(DClass.HS, "A", Scalars::ipv4);
        add(DClass.CH, "A", Scalars::name, Scalars::octal);
        internet("AAAA", Scalars::ipv6);
        internet("A6", Gateways::chainedAddress);
        internet("APL", Gateways::prefixes);
        internet("WKS", Scalars::ipv4, Scalars::u8, Bitmaps::ports);
        everywhere("NID", Scalars::u16, Scalars::locator);
        everywhere("L32", Scalars::u16, Scalars::ipv4);
        everywhere("L64", Scalars::u16, Scalars::locator);
        everywhere("EUI48", Scalars::eui48);
        everywhere("EUI64", Scalars::eui64);
        internet("NSAP", Encoded::nsap);
        internet("ATMA", Encoded::atmAddress);
        internet("EID", Encoded::hex);
        internet("NIMLOC", Encoded::hex);
        everywhere("LOC", Location::read);
    }

    private static void characters() {
        for (String type : List.of("TXT", "SPF", "AVC", "NINFO", "RESINFO", "WALLET", "CLA")) {
            everywhere(type, Characters::strings);
        }
        everywhere("HINFO", Characters::string, Characters::string);
        everywhere("X25", Characters::string);
        everywhere("ISDN", Characters::string, Characters::optionalString);
        everywhere("GPOS", Characters::string, Characters::string, Characters::string);
        everywhere("CAA", Scalars::u8, Characters::bareString, Characters::rest);
        everywhere("URI", Scalars::u16, Scalars::u16, Characters::rest);
    }

    private static void keys() {
        for (String type : List.of("KEY", "DNSKEY", "CDNSKEY", "RKEY")) {
            everywhere(type, Scalars::u16, Scalars::u8, Scalars::u8, Encoded::base64);
        }
        for (String type : List.of("DS", "CDS", "DLV", "TA")) {
            everywhere(type, Scalars::u16, Scalars::u8, Scalars::u8, Encoded::hex);
        }
        for (String type : List.of("TLSA", "SMIMEA")) {
            everywhere(type, Scalars::u8, Scalars::u8, Scalars::u8, Encoded::hex);
        }
        everywhere("SSHFP", Scalars::u8, Scalars::u8, Encoded::hex);
        everywhere("CERT", Scalars::certificateType, Scalars::u16, Scalars::algorithm, Encoded::base64);
        everywhere("OPENPGPKEY", Encoded::base64);
        internet("DHCID", Encoded::base64);
        everywhere("HHIT", Encoded::base64);
        everywhere("BRID", Encoded::base64);
        everywhere("IPSECKEY", Scalars::u8, Gateways::ipsec, Encoded::base64);
        everywhere("HIP", Encoded::hostIdentity, Scalars::names);
    }

    private static void signatures() {
        for (String type : List.of("SIG", "RRSIG")) {
            everywhere(type, Scalars::type, Scalars::u8, Scalars::u8, Scalars::u32, Scalars::time, Scalars::time,
                    Scalars::u16, Scalars::name, Encoded::base64);
        }
        everywhere("NSEC", Scalars::name, Bitmaps::types);
        everywhere("NXT", Scalars::name, Bitmaps::firstTypes);
        everywhere("NSEC3", Scalars::u8, Scalars::u8, Scalars::u16, Encoded::salt, Encoded::hash, Bitmaps::types);
        everywhere("NSEC3PARAM", Scalars::u8, Scalars::u8, Scalars::u16, Encoded::salt);
        everywhere("CSYNC", Scalars::u32, Scalars::u16, Bitmaps::types);
        everywhere("ZONEMD", Scalars::u32, Scalars::u8, Scalars::u8, Encoded::hex);
        everywhere("TKEY", Scalars::name, Scalars::u32, Scalars::u32, Scalars::u16, Scalars::signatureError,
                Encoded::sizedBase64, Encoded::sizedBase64);
        everywhere("TSIG", Scalars::name, Scalars::longTime, Scalars::u16, Encoded::sizedBase64, Scalars::u16,
                Scalars::signatureError, Encoded::sizedBase64);
    }

    private static void services() {
        internet("SVCB", Scalars::u16, Scalars::name, ServiceParameters::read);
        internet("HTTPS", Scalars::u16, Scalars::name, ServiceParameters::read);
        everywhere("AMTRELAY", Scalars::u8, Gateways::relay);
    }

    private static void experiments() {
        everywhere("SINK", Scalars::u8, Scalars::u8, Scalars::u8, Encoded::base64);
        everywhere("DOA", Scalars::u32, Scalars::u32, Scalars::u8, Characters::string, Encoded::base64Word);
    }
}
