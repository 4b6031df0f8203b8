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

    /**
     * The form of data that ends in an encoding.
     *
     * @param fields how many come before the encoding
     * @param firstLine how many of those are before the bracket, where there are several lines
     * @param bracket what is written there
     * @param isOmitted whether {@code +nocrypto} leaves the encoding out
     */
    private record Form(int fields, int firstLine, String bracket, boolean isOmitted) {

        static Form shown(int fields) {
            return new Form(fields, fields, " (" + NEXT_LINE, false);
        }

        static Form omitted(int fields) {
            return new Form(fields, fields, " (" + NEXT_LINE, true);
        }

        static Form bracketed(int fields) {
            return new Form(fields, 0, "( ", false);
        }
    }

    private static final Map<String, Form> FORMS = Map.ofEntries(Map.entry("DNSKEY", Form.omitted(3)),
            Map.entry("CDNSKEY", Form.omitted(3)), Map.entry("KEY", Form.omitted(3)),
            Map.entry("RKEY", Form.omitted(3)), Map.entry("DS", Form.omitted(3)), Map.entry("CDS", Form.omitted(3)),
            Map.entry("DLV", Form.omitted(3)), Map.entry("TA", Form.omitted(3)), Map.entry("ZONEMD", Form.omitted(3)),
            Map.entry("TLSA", Form.shown(3)), Map.entry("SMIMEA", Form.shown(3)), Map.entry("SSHFP", Form.shown(2)),
            Map.entry("CERT", Form.shown(3)), Map.entry("SINK", Form.shown(3)),
            Map.entry("RRSIG", new Form(8, 4, " (" + NEXT_LINE, true)),
            Map.entry("SIG", new Form(8, 5, " (" + NEXT_LINE, false)), Map.entry("IPSECKEY", Form.bracketed(4)),
            Map.entry("DHCID", Form.bracketed(0)), Map.entry("OPENPGPKEY", new Form(0, 0, "( ", true)),
            Map.entry("EID", Form.bracketed(0)), Map.entry("NIMLOC", Form.bracketed(0)),
            Map.entry("HHIT", new Form(0, 0, " (", false)), Map.entry("BRID", new Form(0, 0, " (", false)));

    private static final Set<String> KEYS = Set.of("DNSKEY", "CDNSKEY", "KEY", "RKEY");
    /** Those of whose key it is said what it is for. */
    private static final Set<String> ZONE_KEYS = Set.of("DNSKEY", "CDNSKEY");

    private static final List<String> ZONE_TIMES = List.of("serial", "refresh", "retry", "expire", "minimum");
    private static final int WIDEST_NUMBER = 10;
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

    private String encoded(String type, List<String> all, String data) {
        Form form = FORMS.get(type);
        if (form == null || form.fields() >= all.size()) {
            return data;
        }
        List<String> fields = all.subList(0, form.fields());
        String encoding = String.join("", all.subList(form.fields(), all.size()));
        String shown =
                layout.has(Part.CRYPTO) || !form.isOmitted() ? chunks(encoding) : placeholder(type, fields, encoding);
        String comment = comment(type, fields, encoding);
        if (isWide()) {
            return String.join(" ", fields) + (fields.isEmpty() ? "" : " ") + shown
                    + (comment.isEmpty() ? "" : ' ' + comment);
        }
        String rest = String.join(" ", fields.subList(form.firstLine(), fields.size()));
        return String.join(" ", fields.subList(0, form.firstLine())) + form.bracket() + rest
                + (rest.isEmpty() ? "" : NEXT_LINE) + shown + (comment.isEmpty() ? " )" : NEXT_LINE + ')' + comment)
                + (type.equals("DHCID") ? digest(encoding) : "");
    }

    private static String placeholder(String type, List<String> fields, String encoding) {
        return KEYS.contains(type) ? "[key id = " + keyTag(fields, encoding) + ']' : "[omitted]";
    }

    private String chunks(String encoding) {
        int chunk = layout.chunk().orElse(isWide() ? CHUNK : CHUNK_OF_A_LINE);
        var chunks = new ArrayList<String>();
        for (int from = 0; from < encoding.length() && chunk > 0; from += chunk) {
            chunks.add(encoding.substring(from, Math.min(encoding.length(), from + chunk)));
        }
        return chunk == 0 ? encoding : String.join(isWide() ? " " : NEXT_LINE, chunks);
    }

    /** Of a key, where comments are wanted; else nothing. */
    private String comment(String type, List<String> fields, String encoding) {
        if (!KEYS.contains(type) || !layout.hasRecordComments()) {
            return "";
        }
        int flags = Integer.parseInt(fields.getFirst());
        String role = ((flags & REVOKED) != 0 ? "revoked " : "") + ((flags & KEY_SIGNING) != 0 ? "KSK" : "ZSK");
        return (ZONE_KEYS.contains(type) ? " ; " + role : "") + "; alg = "
                + DnsRegistry.ALGORITHMS.label(Integer.parseInt(fields.get(2))) + " ; key id = "
                + keyTag(fields, encoding);
    }

    /** A sum over the data (RFC 4034, appendix B), which dig takes of the keys of algorithm 1, too. */
    private static int keyTag(List<String> fields, String encoding) {
        int flags = Integer.parseInt(fields.get(0));
        int protocol = Integer.parseInt(fields.get(1));
        int algorithm = Integer.parseInt(fields.get(2));
        byte[] key = Base64.getDecoder().decode(encoding);
        int sum = flags + (protocol << 8 | algorithm);
        for (int i = 0; i < key.length; i++) {
            sum += i % 2 == 0 ? (key[i] & 0xff) << 8 : key[i] & 0xff;
        }
        return sum + (sum >>> 16) & 0xffff;
    }

    /** What a DHCID is a digest of, by which, and how long that is (RFC 4701, section 3). */
    private static String digest(String encoding) {
        byte[] data = Base64.getDecoder().decode(encoding);
        if (data.length < 3) {
            return "";
        }
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
