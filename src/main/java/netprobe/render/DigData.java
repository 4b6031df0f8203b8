package netprobe.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netprobe.model.AddressText;
import netprobe.model.DnsRecord;
import netprobe.render.DigLayout.Part;
import netprobe.tables.DnsRegistry;

/**
 * The data of records as dig 9.18 lays it out, from its presentation form: long encodings in chunks or left out, over several lines, with
 * comments.
 */
record DigData(DigLayout layout) {

    private static final String NEXT_LINE = "\n\t\t\t\t";
    private static final int CHUNK = 56;
    private static final int CHUNK_OF_A_LINE = 44;
    private static final int ADDRESS_BYTES = 16;

    /** How many fields come before the encoding that is the last of a type's. */
    private static final Map<String, Integer> ENCODED = Map.ofEntries(Map.entry("DNSKEY", 3), Map.entry("CDNSKEY", 3),
            Map.entry("KEY", 3), Map.entry("DS", 3), Map.entry("CDS", 3), Map.entry("DLV", 3), Map.entry("TA", 3),
            Map.entry("TLSA", 3), Map.entry("SMIMEA", 3), Map.entry("SSHFP", 2), Map.entry("ZONEMD", 3),
            Map.entry("CERT", 3), Map.entry("RRSIG", 8), Map.entry("SIG", 8), Map.entry("IPSECKEY", 4),
            Map.entry("DHCID", 0), Map.entry("OPENPGPKEY", 0));

    private static final Set<String> KEYS = Set.of("DNSKEY", "CDNSKEY", "KEY");
    private static final Set<String> SIGNATURES = Set.of("RRSIG", "SIG");
    /** Those whose encoding {@code +nocrypto} leaves out. */
    private static final Set<String> OMITTED =
            Set.of("DS", "CDS", "DLV", "TA", "ZONEMD", "RRSIG", "SIG", "OPENPGPKEY");
    /** Those that are in brackets as a whole. */
    private static final Set<String> BRACKETED = Set.of("DHCID", "OPENPGPKEY", "IPSECKEY");

    private static final List<String> ZONE_TIMES = List.of("serial", "refresh", "retry", "expire", "minimum");
    private static final int WIDEST_NUMBER = 10;
    private static final int SIGNED_FIELDS = 4;
    private static final int KEY_SIGNING = 0x0001;
    private static final int REVOKED = 0x0080;

    /** The data, ready to be written. */
    String text(DnsRecord record) {
        // no character of the network's is a line's end from here on
        String data = Visible.escape(record.rdata());
        List<String> fields = Arrays.asList(data.split(" ", -1));
        if (data.startsWith("\\# ")) {
            return generic(fields);
        }
        return switch (record.type()) {
            case "SOA" -> isWide() ? data : zone(fields);
            case "AAAA" -> layout.has(Part.EXPANDAAAA) ? expanded(data) : data;
            case "NSEC3" -> isWide() ? data : hashed(fields);
            case "HIP" -> isWide()
                    ? data
                    : "( " + String.join(" ", fields.subList(0, 2)) + NEXT_LINE
                            + String.join(NEXT_LINE, fields.subList(2, fields.size())) + " )";
            default -> encoded(record.type(), fields, data);
        };
    }

    private boolean isWide() {
        return !layout.has(Part.MULTILINE) || layout.has(Part.SHORT);
    }

    private String generic(List<String> fields) {
        if (fields.size() <= 2) {
            return String.join(" ", fields);
        }
        String length = fields.get(0) + ' ' + fields.get(1);
        String encoding = chunks(String.join("", fields.subList(2, fields.size())));
        return length + (isWide() ? ' ' + encoding : " ( " + encoding + " )");
    }

    private String zone(List<String> fields) {
        var text = new StringBuilder(String.join(" ", fields.subList(0, 2))).append(" (");
        for (int i = 0; i < ZONE_TIMES.size(); i++) {
            String number = fields.get(i + 2);
            text.append(NEXT_LINE).append(number);
            if (layout.hasRecordComments()) {
                text.repeat(' ', WIDEST_NUMBER - number.length()).append(" ; ").append(ZONE_TIMES.get(i));
                text.append(i == 0 ? "" : " (" + DigTime.words(Long.parseLong(number)) + ')');
            }
        }
        return text.append(layout.hasRecordComments() ? NEXT_LINE : "").append(')').toString();
    }

    private static String hashed(List<String> fields) {
        return String.join(" ", fields.subList(0, 4)) + " (" + NEXT_LINE + fields.get(4) + NEXT_LINE
                + String.join(" ", fields.subList(5, fields.size())) + " )";
    }

    private String encoded(String type, List<String> fields, String data) {
        int before = ENCODED.getOrDefault(type, fields.size());
        if (before >= fields.size()) {
            return data;
        }
        String encoding = String.join("", fields.subList(before, fields.size()));
        List<String> first = fields.subList(0, before);
        String shown = shown(type, first, encoding);
        if (isWide()) {
            String all = first.isEmpty() ? shown : String.join(" ", first) + ' ' + shown;
            return commented(type) ? all + ' ' + keyComment(type, first, encoding) : all;
        }
        if (BRACKETED.contains(type)) {
            String lead = first.isEmpty() ? "" : String.join(" ", first) + NEXT_LINE;
            return "( " + lead + shown + " )" + (type.equals("DHCID") ? digest(encoding) : "");
        }
        return lead(type, first) + NEXT_LINE + shown
                + (commented(type) ? NEXT_LINE + ')' + keyComment(type, first, encoding) : " )");
    }

    private static String lead(String type, List<String> first) {
        return SIGNATURES.contains(type)
                ? String.join(" ", first.subList(0, SIGNED_FIELDS)) + " (" + NEXT_LINE
                        + String.join(" ", first.subList(SIGNED_FIELDS, first.size()))
                : String.join(" ", first) + " (";
    }

    private String shown(String type, List<String> first, String encoding) {
        if (layout.has(Part.CRYPTO)) {
            return chunks(encoding);
        }
        if (KEYS.contains(type)) {
            return "[key id = " + keyTag(first, encoding) + ']';
        }
        return OMITTED.contains(type) ? "[omitted]" : chunks(encoding);
    }

    private String chunks(String encoding) {
        int chunk = layout.chunk().orElse(isWide() ? CHUNK : CHUNK_OF_A_LINE);
        var chunks = new ArrayList<String>();
        for (int from = 0; from < encoding.length() && chunk > 0; from += chunk) {
            chunks.add(encoding.substring(from, Math.min(encoding.length(), from + chunk)));
        }
        return chunk == 0 ? encoding : String.join(isWide() ? " " : NEXT_LINE, chunks);
    }

    private boolean commented(String type) {
        return KEYS.contains(type) && layout.hasRecordComments();
    }

    private static String keyComment(String type, List<String> fields, String encoding) {
        int flags = Integer.parseInt(fields.getFirst());
        String role = ((flags & REVOKED) != 0 ? "revoked " : "") + ((flags & KEY_SIGNING) != 0 ? "KSK" : "ZSK");
        return (type.equals("KEY") ? "" : " ; " + role) + "; alg = "
                + DnsRegistry.ALGORITHMS.label(Integer.parseInt(fields.get(2))) + " ; key id = "
                + keyTag(fields, encoding);
    }

    /** A sum over the data (RFC 4034, appendix B); of algorithm 1 two bytes of the modulus. */
    private static int keyTag(List<String> fields, String encoding) {
        int flags = Integer.parseInt(fields.get(0));
        int protocol = Integer.parseInt(fields.get(1));
        int algorithm = Integer.parseInt(fields.get(2));
        byte[] key = Base64.getDecoder().decode(encoding);
        if (algorithm == 1) {
            return key.length < 3 ? 0 : (key[key.length - 3] & 0xff) << 8 | key[key.length - 2] & 0xff;
        }
        int sum = flags + (protocol << 8 | algorithm);
        for (int i = 0; i < key.length; i++) {
            sum += i % 2 == 0 ? (key[i] & 0xff) << 8 : key[i] & 0xff;
        }
        return sum + (sum >>> 16) & 0xffff;
    }

    /** What a DHCID is a digest of, by which, and how long that is (RFC 4701, section 3). */
    private static String digest(String encoding) {
        byte[] data = Base64.getDecoder().decode(encoding);
        int kind = (data[0] & 0xff) << 8 | data[1] & 0xff;
        return " ; " + kind + ' ' + (data[2] & 0xff) + ' ' + (data.length - 3);
    }

    private static String expanded(String address) {
        byte[] packed = AddressText.pton(address).orElseThrow().packed();
        var groups = new ArrayList<String>();
        for (int i = 0; i < ADDRESS_BYTES; i += 2) {
            groups.add(HexFormat.of().formatHex(packed, i, i + 2));
        }
        return String.join(":", groups);
    }
}
