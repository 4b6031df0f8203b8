package netprobe.bulk.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xbill.DNS.ClientSubnetOption;
import org.xbill.DNS.CookieOption;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.GenericEDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Answers drawn at random, with records of every type whose format dnsjava knows, and of some that it doesn't know; and spoiled ones. */
public final class DrawnMessages {

    private static final int[] RCODES = {0, 0, 0, 0, 2, 3, 5, 11};
    private static final List<String> NAMES = List.of(".", "example.", "www.example.", "a.b.c.example.",
            "odd\\.dot.Example.", "\\000\\255\\\\x.example.", "\\@\\;\\(\\)\\\".example.", "_sip._tcp.example.",
            "a".repeat(63) + "." + "b".repeat(63) + "." + "c".repeat(63) + ".example.", "xn--strae-oqa.example.");

    private static final InetAddress SUBNET = InetAddress.ofLiteral("198.51.100.0");

    private final Random random;
    private final Map<String, Supplier<String>> types = new LinkedHashMap<>();

    /** Drawn from that source. */
    public DrawnMessages(Random random) {
        this.random = random;
        names();
        addresses();
        characters();
        keys();
        signatures();
        services();
        types.put("TYPE65280", () -> "\\# 3 " + hex(3));
    }

    private void names() {
        for (String type : List.of("CNAME", "NS", "PTR", "MB", "MG", "MR", "MD", "MF", "NSAP-PTR", "DNAME")) {
            types.put(type, this::name);
        }
        for (String type : List.of("MINFO", "RP")) {
            types.put(type, () -> name() + ' ' + name());
        }
        for (String type : List.of("MX", "AFSDB", "RT", "KX")) {
            types.put(type, () -> u16() + ' ' + name());
        }
        types.put("PX", () -> u16() + ' ' + name() + ' ' + name());
        types.put("SRV", () -> u16() + ' ' + u16() + ' ' + u16() + ' ' + name());
        types.put("SOA", () -> name() + ' ' + name() + ' ' + u32() + " 7200 3600 " + u32() + " 300");
        types.put("NAPTR",
                () -> u16() + ' ' + u16() + ' ' + string() + ' ' + string() + ' ' + string() + ' ' + name());
    }

    private void addresses() {
        types.put("A", this::ipv4);
        types.put("AAAA", this::ipv6);
        types.put("WKS", () -> "\\# 7 " + hex(7));
        types.put("A6", () -> one("0 2001:db8::1", "64 ::1:2:3 " + name(), "128 " + name()));
        types.put("APL", () -> "1:" + ipv4() + "/24 !2:" + ipv6() + "/64");
        types.put("LOC", () -> one("52 22 23.000 N 4 53 32.000 E -2.00m 0.00m 10000m 10m",
                "1 0 0.001 S 179 59 59.999 W 100000m"));
        types.put("L32", () -> "\\# 6 " + hex(6));
        types.put("EUI48", () -> "\\# 6 " + hex(6));
    }

    private void characters() {
        for (String type : List.of("TXT", "SPF")) {
            types.put(type, () -> Stream.generate(this::string).limit(1L + random.nextInt(3))
                    .collect(Collectors.joining(" ")));
        }
        types.put("HINFO", () -> string() + ' ' + string());
        types.put("X25", () -> "311061700956");
        types.put("ISDN", () -> one("\"150862028003217\"", "\"150862028003217\" \"004\""));
        types.put("CAA", () -> "128 issue " + string());
        types.put("URI", () -> u16() + ' ' + u16() + " \"https://www.example/\"");
    }

    private void keys() {
        for (String type : List.of("DNSKEY", "CDNSKEY", "KEY")) {
            types.put(type, () -> "256 3 8 AwEAAaetidLzsKWUt4swWR8yu0wPHPiUi8LU");
        }
        for (String type : List.of("DS", "CDS", "DLV")) {
            types.put(type, () -> u16() + " 8 2 " + hex(32));
        }
        types.put("TLSA", () -> "3 1 1 " + hex(32));
        types.put("SMIMEA", () -> "3 0 2 " + hex(64));
        types.put("SSHFP", () -> "4 2 " + hex(32));
        types.put("CERT", () -> "1 " + u16() + " 8 MxFcby9k");
        types.put("OPENPGPKEY", () -> "mDMEXtyuyg==");
        types.put("DHCID", () -> "AAIBY2/AuCccgoJbsaxcQc9TUapptP69lOjxfNuVAA2kjEA=");
        types.put("IPSECKEY", () -> one("10 0 2 . ", "10 1 2 192.0.2.38 ", "10 2 0 2001:db8::1 ",
                "10 3 2 " + name() + ' ') + "AQNRU3mG7TVTO2BkR47usntb102uFJtugbo6BSGvgqt4AQ==");
        types.put("HIP", () -> "2 200100107B1A74DF365639CC39F1D578 AwEAAbdxyhNuSutc5EMzxTs9 " + name());
    }

    private void signatures() {
        for (String type : List.of("RRSIG", "SIG")) {
            types.put(type, () -> "A 8 2 3600 20301201000000 20201101000000 " + u16() + " example. c2lnbmF0dXJl");
        }
        types.put("NSEC", () -> name() + " A MX RRSIG NSEC TYPE1234");
        types.put("NXT", () -> "\\# 12 " + "076578616d706c6500400001");
        types.put("NSEC3",
                () -> "1 1 12 " + one("-", "aabbccdd") + " 2T7B4G4VSA5SMI47K61MV5BV1A22BOJR A RRSIG TYPE65280");
        types.put("NSEC3PARAM", () -> "1 0 12 " + one("-", "aabbccdd"));
        types.put("CSYNC", () -> "\\# 9 000000420003000140");
        types.put("ZONEMD", () -> u32() + one(" 1 1 " + hex(48), " 1 2 " + hex(64), " 1 240 " + hex(12)));
        types.put("TKEY", () -> "\\# 18 000000000100000002000300000001AA0000");
    }

    private void services() {
        for (String type : List.of("SVCB", "HTTPS")) {
            types.put(type, () -> one("0 " + name(), "1 . alpn=h2,h3 port=443 ipv4hint=192.0.2.1,192.0.2.2",
                    "16 " + name() + " alpn=h2 no-default-alpn ipv6hint=2001:db8::1 key667=hello",
                    "1 . mandatory=alpn,port alpn=h3 port=53 ech=AEj+"));
        }
    }

    /** An answer as a server would send it. */
    public byte[] message() {
        var message = new Message(random.nextInt(1 << 16));
        message.getHeader().setFlag(Flags.QR);
        message.getHeader().setRcode(RCODES[random.nextInt(RCODES.length)]);
        List<String> drawable = List.copyOf(types.keySet());
        String type = drawable.get(random.nextInt(drawable.size()));
        message.addRecord(Record.newRecord(parsed(name()), Type.value(type), DClass.IN), Section.QUESTION);
        for (int section = Section.ANSWER; section <= Section.ADDITIONAL; section++) {
            for (int i = random.nextInt(4); i > 0; i--) {
                boolean isAsked = section == Section.ANSWER && random.nextBoolean();
                message.addRecord(record(isAsked ? type : drawable.get(random.nextInt(drawable.size()))), section);
            }
        }
        if (random.nextBoolean()) {
            message.addRecord(new OPTRecord(1232, random.nextInt(2), 0, Flags.DO, options()), Section.ADDITIONAL);
        }
        return message.toWire();
    }

    /** An answer in which some bytes are others, or more, or fewer. */
    public byte[] spoiled() {
        byte[] message = message();
        int length = random.nextInt(8) == 0 ? random.nextInt(message.length + 1) : message.length;
        byte[] spoiled = Arrays.copyOf(message, random.nextInt(16) == 0 ? length + 1 : length);
        for (int i = random.nextInt(4); i > 0 && spoiled.length > 0; i--) {
            int at = random.nextInt(4) == 0
                    ? random.nextInt(Math.min(12, spoiled.length))
                    : random.nextInt(spoiled.length);
            spoiled[at] = (byte) switch (random.nextInt(4)) {
                case 0 -> spoiled[at] + 1;
                case 1 -> spoiled[at] - 1;
                case 2 -> 0xc0;
                default -> random.nextInt(256);
            };
        }
        return spoiled;
    }

    /** A record of that type. */
    public Record record(String type) {
        try {
            return Record.fromString(parsed(name()), Type.value(type, true), DClass.IN, random.nextInt(100_000),
                    types.getOrDefault(type, () -> "").get(), Name.root);
        } catch (IOException e) {
            throw new IllegalStateException(type, e);
        }
    }

    /** The types there are. */
    public List<String> types() {
        return List.copyOf(types.keySet());
    }

    private List<EDNSOption> options() {
        List<EDNSOption> all = List.of(new CookieOption(bytes(8)), new CookieOption(bytes(8), bytes(16)),
                new ExtendedErrorCodeOption(22, "no reachable authority"), new GenericEDNSOption(65001, bytes(3)),
                new ClientSubnetOption(24, 16, SUBNET));
        return all.stream().filter(option -> random.nextInt(3) == 0).toList();
    }

    private static Name parsed(String name) {
        try {
            return Name.fromString(name);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    private String string() {
        return one("\"\"", "\"plain text\"", "\"with \\\"quotes\\\" and \\\\ backslash\"", "\"\\000\\127\\200\\255;\"",
                "\"" + "x".repeat(255) + "\"");
    }

    private String ipv4() {
        return random.nextInt(256) + "." + random.nextInt(3) + "." + random.nextInt(100) + "." + random.nextInt(256);
    }

    /** Often with zeros, since it is those that make the text of an address. */
    private String ipv6() {
        return Stream.generate(() -> random.nextInt(3) == 0 ? Integer.toHexString(random.nextInt(1 << 16)) : "0")
                .limit(8).collect(Collectors.joining(":"));
    }

    private String u16() {
        return Integer.toString(random.nextInt(1 << 16));
    }

    private String u32() {
        return Long.toString(random.nextLong(1L << 32));
    }

    private String hex(int length) {
        return HexFormat.of().formatHex(bytes(length));
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
