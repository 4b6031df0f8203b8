package netprobe.dns.rdata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import netprobe.tables.DnsRegistry;
import org.xbill.DNS.Name;
import org.xbill.DNS.WireParseException;

/** What the data of a record means, where its numbers don't say it themselves: each remark a few words. */
final class Remarks {

    private static final int CRITICAL = 0x80;
    private static final int OPT_OUT = 1;

    private Remarks() {}

    /** The remarks on data that follows the format of its type. */
    static List<String> of(String type, RdataInput input) throws WireParseException {
        return switch (type) {
            case "SOA" -> ZoneRemarks.start(input);
            case "DNSKEY", "CDNSKEY", "KEY" -> KeyRemarks.key(input);
            case "DS", "CDS", "DLV", "TA" -> KeyRemarks.delegation(input);
            case "RRSIG", "SIG" -> SignatureRemarks.of(input);
            case "NSEC3", "NSEC3PARAM" -> hashing(input);
            case "TLSA", "SMIMEA" -> List.of(DnsRegistry.TLSA_USAGES.label(input.u8()) + ", "
                    + DnsRegistry.TLSA_SELECTORS.label(input.u8()) + ", "
                    + DnsRegistry.TLSA_MATCHES.label(input.u8()));
            case "SSHFP" -> List.of(DnsRegistry.SSHFP_ALGORITHMS.label(input.u8()) + ", "
                    + DnsRegistry.SSHFP_DIGESTS.label(input.u8()));
            case "ZONEMD" -> ZoneRemarks.digest(input);
            case "CAA" -> authorization(input);
            case "SVCB", "HTTPS" -> service(input);
            case "MX" -> absence(input, 1, "accepts no mail (RFC 7505)");
            case "SRV" -> absence(input, 3, "the service is not offered (RFC 2782)");
            default -> List.of();
        };
    }

    private static List<String> hashing(RdataInput input) throws WireParseException {
        var remarks = new ArrayList<String>();
        remarks.add(DnsRegistry.NSEC3_HASHES.label(input.u8()));
        if ((input.u8() & OPT_OUT) != 0) {
            remarks.add("opt-out: unsigned delegations may be missing (RFC 5155)");
        }
        if (input.u16() > 0) {
            remarks.add("iterations should be 0 (RFC 9276)");
        }
        if (input.u8() > 0) {
            remarks.add("salt should be empty (RFC 9276)");
        }
        return remarks;
    }

    /** Who may issue certificates (RFC 8659; RFC 9495 for mail). */
    private static List<String> authorization(RdataInput input) throws WireParseException {
        var remarks = new ArrayList<String>();
        boolean critical = (input.u8() & CRITICAL) != 0;
        String tag = Characters.unquoted(input.counted()).toLowerCase(java.util.Locale.ROOT);
        String value = Characters.unquoted(input.rest());
        switch (tag) {
            case "issue" -> remarks.add(issuer(value) + " may issue certificates");
            case "issuewild" -> remarks.add(issuer(value) + " may issue wildcard certificates");
            case "issuemail" -> remarks.add(issuer(value) + " may issue certificates for mail");
            case "issuevmc" -> remarks.add(issuer(value) + " may issue mark certificates");
            case "iodef" -> remarks.add("where to report a request that was refused");
            default -> {
                // others are rare, and their names tell
            }
        }
        if (critical) {
            remarks.add("critical: who does not know the tag may not issue");
        }
        return remarks;
    }

    /** The name before the parameters; without it, nobody. */
    private static String issuer(String value) {
        String name = value.replaceFirst("\\\\?;.*", "").strip();
        return name.isEmpty() ? "nobody" : name;
    }

    private static List<String> service(RdataInput input) throws WireParseException {
        boolean isAlias = input.u16() == 0;
        Name target = input.name();
        var remarks = new ArrayList<String>();
        if (isAlias) {
            remarks.add(target.equals(Name.root) ? "the service is not offered" : "alias of the target");
        } else if (target.equals(Name.root)) {
            remarks.add("at the owner's own name");
        }
        while (!input.isAtEnd()) {
            int key = input.u16();
            input.bytes(input.u16());
            if (key > ServiceParameters.LAST_NAMED) {
                DnsRegistry.SERVICE_KEYS.name(key).ifPresent(name -> remarks.add("key" + key + " is " + name));
            }
        }
        return remarks;
    }

    /** A record that says with the root's name that there is nothing. */
    private static List<String> absence(RdataInput input, int numbers, String meaning) throws WireParseException {
        for (int i = 0; i < numbers; i++) {
            input.u16();
        }
        return input.name().equals(Name.root) ? List.of(meaning) : List.of();
    }

    /** A moment as people write it. */
    static String date(Instant moment) {
        return moment.toString().replace('T', ' ').replace("Z", " UTC");
    }
}
