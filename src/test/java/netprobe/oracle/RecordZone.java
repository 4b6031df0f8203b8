package netprobe.oracle;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A zone {@code types.example.} with records of every type that BIND loads, their data drawn at random; each owner has one record. */
final class RecordZone {

    static final String ORIGIN = "types.example.";
    static final String HEAD =
            "$TTL 3600\n$ORIGIN " + ORIGIN + "\n@ SOA ns hostmaster 2026112201 7200 3600 1209600 300\n"
                    + "@ NS ns\nns A 127.0.0.1\n";
    private static final String SPECIAL = ".\\@$();\" ";

    private final Random random;
    private final Map<String, Supplier<String>> types = new LinkedHashMap<>();

    /** An owner and the type of its record. */
    record Entry(String owner, String type, String rdata) {

        String line() {
            return owner + ' ' + type + ' ' + rdata + '\n';
        }
    }

    RecordZone(Random random) {
        this.random = random;
        names();
        addresses();
        characters();
        keys();
        signatures();
        services();
        unknown();
    }

    /** That many records of each type, and records with odd owners. */
    List<Entry> entries(int each) {
        var entries = new ArrayList<Entry>();
        types.forEach((type, rdata) -> {
            for (int i = 0; i < each; i++) {
                entries.add(new Entry(type.toLowerCase(Locale.ROOT) + '-' + i + '.' + ORIGIN, type, rdata.get()));
            }
        });
        for (int i = 0; i < 5 * each; i++) {
            entries.add(new Entry("o" + i + '.' + name(2) + ORIGIN, "A", ip4()));
        }
        // 255 bytes: four labels of 63 would leave no room for the root
        String longest = "b".repeat(255 - ORIGIN.length() - 1 - 3 * 64 - 1) + '.';
        entries.add(new Entry(("a".repeat(63) + '.').repeat(3) + longest + ORIGIN, "A", ip4()));
        entries.add(new Entry("xn--strae-oqa." + ORIGIN, "A", ip4()));
        return entries;
    }

    private void names() {
        for (String type : List.of("CNAME", "PTR", "MB", "MG", "MR", "NSAP-PTR", "DNAME")) {
            types.put(type, this::name);
        }
        for (String type : List.of("MINFO", "RP", "TALINK")) {
            types.put(type, () -> name() + ' ' + name());
        }
        for (String type : List.of("MX", "AFSDB", "RT", "KX", "LP")) {
            types.put(type, () -> u16() + ' ' + name());
        }
        types.put("PX", () -> u16() + ' ' + name() + ' ' + name());
        types.put("SRV", () -> u16() + ' ' + u16() + ' ' + u16() + ' ' + name());
        types.put("NAPTR", () -> u16() + ' ' + u16() + ' ' + string() + ' ' + string() + ' '
                + one("\"\"", "\"!^.*$!sip:info@example.com!\"") + ' ' + name());
        types.put("DSYNC", () -> one("CDS NOTIFY", "TYPE65280 128") + ' ' + u16() + ' ' + name());
    }

    private void addresses() {
        types.put("A", this::ip4);
        types.put("AAAA", this::ip6);
        types.put("A6", () -> one("0 " + ip6(), "128 " + name(), one("64", "61", "9") + " ::1 " + name()));
        types.put("APL",
                () -> one("1:192.168.32.0/21 !1:192.168.38.0/28", "2:2001:db8::/32 1:0.0.0.0/0", "!2:ff00::/8", ""));
        types.put("WKS", () -> ip4() + ' ' + one("6", "17") + ' ' + one("1 7 8 53 1023", "0", "65535"));
        types.put("NSAP", () -> "0x" + hex(20));
        types.put("EUI48", () -> HexFormat.ofDelimiter("-").formatHex(bytes(6)));
        types.put("EUI64", () -> HexFormat.ofDelimiter("-").formatHex(bytes(8)));
        types.put("NID", () -> u16() + ' ' + hex(2) + ":0:" + hex(2) + ":00a0");
        types.put("L64", () -> u16() + ' ' + hex(2) + ':' + hex(2) + ":0:0");
        types.put("L32", () -> u16() + ' ' + ip4());
        types.put("ATMA", () -> one("+61200", "39.246f.123456789abcde0123456789"));
        types.put("EID", () -> hex(one(12, 27, 28, 29)));
        types.put("NIMLOC", () -> hex(40));
        types.put("LOC", this::location);
        types.put("GPOS", () -> "\"-32.6882\" \"116.8652\" \"10.0\"");
    }

    private String location() {
        return String.format(Locale.ROOT, "%d %d %d.%03d %s %d %d %d.%03d %s %.2fm %s %s %s", random.nextInt(90),
                random.nextInt(60), random.nextInt(60), random.nextInt(1000), one("N", "S"), random.nextInt(180),
                random.nextInt(60), random.nextInt(60), random.nextInt(1000), one("E", "W"),
                random.nextInt(-10_000_000, 1_000_000) / 100.0, one("1m", "0.05m", "90000000m", "20m", "0m"), "10000m",
                "0.10m");
    }

    private void characters() {
        types.put("TXT", () -> Stream.generate(this::string).limit(one(1, 2, 4)).collect(Collectors.joining(" ")));
        for (String type : List.of("SPF", "AVC", "NINFO", "RESINFO", "WALLET")) {
            types.put(type, this::string);
        }
        types.put("HINFO", () -> string() + ' ' + string());
        types.put("X25", () -> "\"311061700956\"");
        types.put("ISDN", () -> one("\"150862028003217\"", "\"150862028003217\" \"004\""));
        types.put("CAA", () -> one("0 issue \"ca.example\"", "128 iodef \"mailto:a\\\"b@example.com\"", "0 issue \";\"",
                "5 tbs " + string()));
        types.put("URI", () -> u16() + ' ' + u16() + " \"https://example.com/\\\"q\\\\?a=b;c\"");
        types.put("DOA", () -> u32() + ' ' + u32() + " 1 \"image/gif\" " + one("-", base64(70)));
    }

    private void keys() {
        types.put("KEY", () -> "512 3 " + one("1", "8", "13") + ' ' + base64(one(64, 130)));
        types.put("DNSKEY",
                () -> one("256", "257", "385", "0") + " 3 " + one("8", "13", "15") + ' ' + base64(one(32, 131)));
        types.put("CDNSKEY", () -> one("0 3 0 AA==", "257 3 13 " + base64(64)));
        types.put("RKEY", () -> "0 3 8 " + base64(64));
        types.put("DS", () -> u16() + " 13 2 " + hex(32));
        types.put("CDS", () -> one("0 0 0 00", u16() + " 8 4 " + hex(48)));
        types.put("DLV", () -> u16() + " 8 1 " + hex(20));
        types.put("TA", () -> u16() + " 8 2 " + hex(32));
        types.put("TLSA", () -> "3 1 1 " + hex(32));
        types.put("SMIMEA", () -> "3 0 0 " + hex(one(27, 28, 29, 200)));
        types.put("SSHFP", () -> "4 2 " + hex(32));
        types.put("CERT",
                () -> one("PKIX 1 8 ", "PGP 0 0 ", "65535 7 NSEC3RSASHA1 ", "254 9 6 ", "8 1 12 ", "URI 1 253 ",
                        "1 1 17 ") + base64(one(41, 42, 43, 300)));
        for (String type : List.of("OPENPGPKEY", "DHCID", "HHIT", "BRID")) {
            types.put(type, () -> base64(one(35, 42, 300)));
        }
        types.put("IPSECKEY",
                () -> one("10 0 2 . ", "10 1 2 192.0.2.38 ", "10 2 2 2001:db8::1 ", "10 3 2 " + name() + ' ')
                        + base64(one(33, 90)));
        types.put("HIP", () -> "2 " + hex(16) + ' ' + base64(130) + one("", " " + name(), " " + name() + ' ' + name()));
        types.put("SINK", () -> "4 0 2 " + base64(30));
    }

    private void signatures() {
        for (String type : List.of("RRSIG", "SIG")) {
            types.put(type,
                    () -> one("A", "MX") + " 13 3 3600 " + time() + ' ' + time() + ' ' + u16() + ' ' + ORIGIN + ' '
                            + base64(64));
        }
        types.put("NSEC", () -> name() + ' ' + someTypes());
        types.put("NXT", () -> name() + " A MX NXT");
        types.put("NSEC3", () -> one("1 1 0 - ", "1 0 12 AABBCCDD ") + "2t7b4g4vsa5smi47k61mv5bv1a22bojr "
                + one(someTypes(), ""));
        types.put("NSEC3PARAM", () -> one("1 0 0 -", "1 0 12 aabbccdd"));
        types.put("CSYNC", () -> u32() + " 3 " + one("A NS AAAA", ""));
        types.put("ZONEMD", () -> u32() + " 1 1 " + hex(48));
    }

    private void services() {
        for (String type : List.of("SVCB", "HTTPS")) {
            types.put(type, () -> one("1 . alpn=\"h2,h3\" port=443", "0 " + name(),
                    "16 foo.example. mandatory=alpn,ipv4hint alpn=\"f\\\\\\\\oo\\\\,bar,h2\" ipv4hint=192.0.2.1,192.0.2.2",
                    "1 foo. no-default-alpn alpn=h2 ech=" + base64(20) + " ipv6hint=2001:db8::1,::1",
                    "1 . dohpath=\"/dns-query{?dns}\"", "1 . key667=\"hello\\210qoo\" key8", "2 . port=0 key10"));
        }
        types.put("AMTRELAY", () -> one("10 0 0 .", "10 1 1 192.0.2.1", "10 0 2 2001:db8::15", "128 1 3 " + name()));
    }

    private void unknown() {
        types.put("TYPE65280", () -> "\\# 4 " + hex(4));
        types.put("TYPE65281", () -> one("\\# 0", "\\# 100 " + hex(100), "\\# 28 " + hex(28)));
        types.put("NULL", () -> "\\# 5 " + hex(5));
        types.put("TYPE54", () -> "\\# 3 " + hex(3));
    }

    private String name() {
        return name(random.nextInt(3));
    }

    /** A name with one label more than that, every byte of it escaped. */
    private String name(int more) {
        var name = new StringBuilder();
        for (int label = 0; label <= more; label++) {
            for (int i = one(1, 3, 8, 20, 63); i > 0; i--) {
                int octet = one(random.nextInt(256), 'a' + random.nextInt(26),
                        (int) SPECIAL.charAt(random.nextInt(SPECIAL.length())));
                name.append(String.format(Locale.ROOT, "\\%03d", octet));
            }
            name.append('.');
        }
        return name.toString();
    }

    private String string() {
        var string = new StringBuilder("\"");
        for (byte octet : bytes(one(0, 1, 5, 40, 255))) {
            string.append(String.format(Locale.ROOT, "\\%03d", octet & 0xff));
        }
        return string.append('"').toString();
    }

    private String someTypes() {
        return one("A NS TYPE65280 CAA", "RRSIG TYPE54 MX", "HTTPS TYPE1000 TXT");
    }

    private String time() {
        return String.format(Locale.ROOT, "%d%02d%02d%02d%02d%02d", random.nextInt(1990, 2080), random.nextInt(1, 13),
                random.nextInt(1, 28), random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    private String ip4() {
        return random.nextInt(256) + "." + random.nextInt(256) + '.' + random.nextInt(256) + '.' + random.nextInt(256);
    }

    private String ip6() {
        return one("::", "::1", "2001:db8::" + hex(2), "::ffff:1.2.3.4", "1:0:0:2:0:0:0:3", "::1.2.3.4",
                HexFormat.ofDelimiter("").formatHex(bytes(16)).replaceAll("(....)(?=.)", "$1:"));
    }

    private String u16() {
        return Integer.toString(random.nextInt(1 << 16));
    }

    private String u32() {
        return Long.toString(random.nextLong(1L << 32));
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String hex(int length) {
        return HexFormat.of().formatHex(bytes(length));
    }

    private String base64(int length) {
        return Base64.getEncoder().encodeToString(bytes(length));
    }

    @SafeVarargs
    private <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
