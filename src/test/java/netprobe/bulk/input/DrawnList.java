package netprobe.bulk.input;

import java.util.List;
import java.util.Random;

/** Lists as people and programs write them, with what they get wrong, drawn line by line. */
final class DrawnList {

    private static final List<String> ODD_LABELS =
            List.of("a\\.b", "\\065\\066", "\\000x", "\\256", "b\\", "bücher", "faß",
                    "☃", "xn--bcher-kva", "under_score", "-", "*", "a b", "", "a/b", "a:b", "日本語", "x\u00adn", "@",
                    "(c)", "\"q\"");
    private static final List<String> ADDRESSES = List.of("192.0.2.1", "10.1.2", "256.1.1.1", "01.2.3.4", "::", "::1",
            "2001:db8::ff", "::ffff:192.0.2.1", "fe80::1%eth0", "1.2.3.4.", "2001:db8:::1", "%eth0");
    private static final List<String> BLOCKS =
            List.of("192.0.2.77/26", "198.51.100.0/22", "203.0.113.9/32", "10.0.0.1/33",
                    "2001:db8::/119", "::ffff:ffff:ffff/125", "2001:db8::/64", "1.2.3/24", "10.0.0.0/",
                    "0/25.2.0.192.in-addr.arpa",
                    "2001:db8::/129", "10.0.0.0/8/8", "ff/ff");
    private static final List<String> TYPES =
            List.of("A", "aaaa", "Mx", "TYPE65280", "type1", "TYPE65536", "PTR", "HTTPS",
                    "NSEC3PARAM", "AXFR", "ixfr", "NOTYPE", "IN", "ANY");
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    private final Random random;

    DrawnList(Random random) {
        this.random = random;
    }

    String text(int lines) {
        var text = new StringBuilder(random.nextBoolean() ? "\ufeff" : "");
        for (int i = 0; i < lines; i++) {
            text.append(line()).append(random.nextInt(5) == 0 ? "\r\n" : "\n");
        }
        return text.append(random.nextBoolean() ? "last.example" : "").toString();
    }

    private String line() {
        return switch (random.nextInt(24)) {
            case 0 -> "";
            case 1 -> "# " + name();
            case 2 -> " \t;" + name();
            case 3 -> space() + name() + " " + type() + " # " + name();
            case 4 -> name() + " " + type() + space() + type();
            case 5, 6 -> pick(ADDRESSES);
            case 7 -> pick(ADDRESSES) + "\t" + type();
            case 8 -> pick(BLOCKS);
            case 9 -> pick(BLOCKS) + " " + type() + space();
            case 10, 11, 12 -> name() + "  " + type();
            case 13 -> "dup.example " + type();
            default -> space() + name() + space();
        };
    }

    private String type() {
        return pick(TYPES);
    }

    private String space() {
        return pick(List.of("", "", "", " ", "\t ", "\f", "\u000b"));
    }

    private String name() {
        var name = new StringBuilder(random.nextInt(20) == 0 ? longStart() : label());
        for (int labels = random.nextInt(4); labels > 0; labels--) {
            name.append('.').append(label());
        }
        return name.append(random.nextInt(4) == 0 ? "." : "").toString();
    }

    /** About as long as a name may be. */
    private String longStart() {
        return (plain(49 + random.nextInt(15)) + ".").repeat(4) + plain(1 + random.nextInt(20));
    }

    private String label() {
        return switch (random.nextInt(20)) {
            case 0 -> pick(ODD_LABELS);
            case 1 -> plain(62 + random.nextInt(3));
            case 2 -> Integer.toString(random.nextInt(300));
            default -> plain(1 + random.nextInt(12));
        };
    }

    private String plain(int length) {
        var label = new StringBuilder();
        for (int i = 0; i < length; i++) {
            label.append(PLAIN.charAt(random.nextInt(PLAIN.length())));
        }
        return label.toString();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
