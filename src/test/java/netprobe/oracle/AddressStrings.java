package netprobe.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes texts that are addresses, nearly are, and are not, for the conversions that read them. */
final class AddressStrings {

    private static final List<String> CORNERS =
            List.of(".", "..", "...", ":", "::", ":::", "::::", "0", "00", "0x", "0X", "1", "127.1",
                    "1.2.3", "1.2.3.", ".1.2.3.4", "1..2.3", "1.2.3.4.", "1.2.3.4.5", "01.2.3.4", "1.2.3.04", "0.0.0.0",
                    "00.0.0.0", "255.255.255.255",
                    "256.1.1.1", "1.2.3.256", "1.2.65535", "1.2.65536", "1.16777215", "1.16777216", "4294967295",
                    "4294967296", "0xffffffff",
                    "0x100000000", "037777777777", "040000000000", "18446744073709551615", "18446744073709551616",
                    "99999999999999999999999999",
                    "0x7f.1", "0x7f.0x.1", "010.010.010.010", "08.1.1.1", "0x1g", "+1.2.3.4", "-1", "1.2.3.-4",
                    "1.2.3.+4", "1e3", "1_000", "0b11",
                    "1.2.3.4 ", "1.2.3.4 trailing words", "1.2.3.4\ttab", "1.2.3.4\fform feed",
                    "1.2.3.4\u000bvertical tab", "1.2.3.4\rreturn",
                    "1.2.3.4\u00a0no break", "1.2.3.4\u0085next line", "1.2.3.4\u2003em space", " 1.2.3.4", "1 .2.3.4",
                    "1.2. 3.4", "127.1 ", "1.2.3.4x",
                    "::ffff:1.2.3.4", "::FFFF:1.2.3.4", "::1.2.3.4", "::1.2.3", "::01.2.3.4", "::1.2.3.04",
                    "::256.2.3.4", "::1.2.3.4.5", "::0x1.2.3.4",
                    "1.2.3.4::", "1.2.3.4:1", "::1.2.3.4:1", "64:ff9b::192.0.2.33", "1:2:3:4:5:6:1.2.3.4",
                    "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5::1.2.3.4",
                    "1:2:3:4:5:6::1.2.3.4", "1::2::3", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7",
                    "1:2:3:4:5:6:7:", ":1:2:3:4:5:6:7",
                    "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8", "1:2:3:4:5:6::8", "1:2:3:4:5:6:7::8",
                    "::1:2:3:4:5:6:7:8", "12345::", "::12345",
                    "::00001", "0000::0001", "::g", "1:::2", "::1:", ":1::", "fe80::1%eth0", "fe80::1%1", "::1%",
                    "::%lo", "%", "fe80::%25lo",
                    "[::1]", "::1/128", "1.2.3.4/32", "2001:db8::/32", "localhost", "١.٢.٣.٤", "１.2.3.4", "::１",
                    "1。2。3。4", "::\u0661", "é::1", "😀", "::😀");

    /** What mutations insert: every character that means something to one of the readers, and some that look as if they did. */
    private static final String ALPHABET =
            "0123456789abcdefABCDEFgGxXoObB..::%/ -+_\t\f\r[]#,;\u00a0\u0660\uff11é\u200b\u007f\u0001";

    private final Choice choice;

    AddressStrings(Choice choice) {
        this.choice = choice;
    }

    /** The corners everybody should know, then {@code count} drawn texts. None is empty or has a line feed or NUL. */
    List<String> texts(int count) {
        var texts = new ArrayList<>(CORNERS);
        while (texts.size() < CORNERS.size() + count) {
            var text = choice.by(this::dotted, this::parts, this::colons, this::colons, () -> mutated(dotted()),
                    () -> mutated(parts()),
                    () -> mutated(colons()), () -> mutated(colons()), this::noise);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private String dotted() {
        return join(".", 4, this::octet);
    }

    private String octet() {
        return Integer.toString(choice.by(() -> choice.between(0, 255),
                () -> choice.of(0, 1, 9, 10, 99, 100, 127, 199, 200, 249, 250, 255, 256)));
    }

    /** One to four parts, or one too many, each in any of C's notations, with values at the edges of what fits. */
    private String parts() {
        int count = choice.between(1, choice.oneIn(20) ? 5 : 4);
        var last = choice.of(0L, 1L, 255L, 256L, 65_535L, 65_536L, 0xffffffL, 0x1000000L, 0xffffffffL, 0x100000000L,
                (long) choice.between(0, 1 << 30));
        var text = (count > 1
                ? join(".", count - 1, () -> number(choice.between(0, choice.oneIn(20) ? 300 : 255))) + "."
                : "") + number(last);
        return choice.oneIn(8)
                ? text + choice.of(" ", "\t", "\f", "\u000b", "\r") + choice.of("", "x", " 1.2.3.4", ".5", "é")
                : text;
    }

    private String number(long value) {
        return choice.by(() -> Long.toString(value), () -> "0" + Long.toOctalString(value),
                () -> choice.of("0x", "0X") + Long.toHexString(value),
                () -> "0x" + "0".repeat(choice.between(0, 12)) + Long.toHexString(value).toUpperCase(Locale.ROOT));
    }

    private String colons() {
        boolean tailed = choice.oneIn(4);
        int whole = tailed ? 6 : 8;
        int shown = choice.oneIn(4) ? whole : choice.between(0, whole - 1);
        var groups = IntStream.range(0, shown).mapToObj(_ -> group()).toList();
        int gap = shown == whole && !choice.oneIn(20) ? -1 : choice.between(0, shown);
        var text = gap < 0
                ? String.join(":", groups)
                : String.join(":", groups.subList(0, gap)) + "::" + String.join(":", groups.subList(gap, shown));
        return tailed ? text + (text.isEmpty() || text.endsWith(":") ? "" : ":") + dotted() : text;
    }

    private String group() {
        var digits = Integer
                .toHexString(choice.by(() -> choice.between(0, 0xffff), () -> choice.of(0, 0, 1, 0xffff, 0xff, 0x7f)));
        var padded = choice.oneIn(4) ? "0".repeat(4 - digits.length()) + digits : digits;
        return choice.oneIn(4) ? padded.toUpperCase(Locale.ROOT) : padded;
    }

    private String mutated(String text) {
        var mutated = new StringBuilder(text);
        for (int edits = choice.between(1, 3); edits > 0; edits--) {
            mutate(mutated);
        }
        return mutated.toString();
    }

    private void mutate(StringBuilder text) {
        int at = choice.between(0, Math.max(0, text.length() - 1));
        switch (choice.between(0, 4)) {
            case 0 -> text.insert(at, choice.character(ALPHABET));
            case 1 -> text.append(choice.character(ALPHABET));
            case 2 -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(choice.character(ALPHABET)));
            case 3 -> text.delete(at, Math.min(text.length(), at + choice.between(1, 3)));
            default -> text.insert(at, text.substring(at, Math.min(text.length(), at + choice.between(1, 8))));
        }
    }

    private String noise() {
        var text = choice.by(() -> new String(choice.bytes(choice.between(1, 20)), ISO_8859_1),
                () -> join("", choice.between(1, 40), () -> String.valueOf(choice.character(ALPHABET))),
                () -> Character.toString(choice.between(0x10000, 0x1ffff)) + "::1");
        return text.replace("\n", "").replace("\0", "");
    }

    /** An address and bytes that are no UTF-8 wherever they stand, without a line feed. */
    byte[] notUtf8() {
        var bytes = dotted().getBytes(UTF_8);
        bytes[choice.between(0, bytes.length - 1)] =
                choice.of((byte) 0x80, (byte) 0xbf, (byte) 0xc0, (byte) 0xf5, (byte) 0xff);
        return bytes;
    }

    /** {@code count} packed addresses in hexadecimal as people copy them: upper or lower case, with or without separators. */
    List<String> packed(int count) {
        return IntStream.range(0, count).mapToObj(_ -> written(HexFormat.of().formatHex(packedBytes()))).toList();
    }

    /** Zero runs in every place and of every length: they decide how an address is written. */
    private byte[] packedBytes() {
        var bytes = choice.bytes(choice.oneIn(4) ? 4 : 16);
        for (int runs = choice.between(0, 3); runs > 0; runs--) {
            int from = choice.between(0, bytes.length);
            Arrays.fill(bytes, from, choice.between(from, bytes.length), (byte) (choice.oneIn(6) ? 0xff : 0));
        }
        return bytes;
    }

    private String written(String hex) {
        var cased = choice.oneIn(3) ? hex.toUpperCase(Locale.ROOT) : hex;
        var separator = choice.of("", "", ":", " ");
        var width = choice.of(2, 4);
        return separator.isEmpty() ? cased : String.join(separator, cased.split("(?<=\\G.{" + width + "})"));
    }

    private static String join(String separator, int count, Supplier<String> part) {
        return String.join(separator, IntStream.range(0, count).mapToObj(_ -> part.get()).toList());
    }
}
