package netprobe.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes internationalised names that are valid, nearly are, and are not. */
final class NameStrings {

    private static final List<String> CORNERS =
            List.of("faß.de", "straße.example", "FAẞ.de", "βόλος.com", "ΑΣ.gr", "ς.gr",
                    "bücher.example", "BÜCHER.Example", "bu\u0308cher.example", "xn--bcher-kva.ü", "xn--a.ü", "ü.",
                    "ü..", "..ü", ".ü",
                    "-ü.de", "ü-.de", "üb--c.de", "r3---sn.ü.de", "ü_b.de", "ü b.de", "ü/b.de", "ü․b.de", "a\u200db.de",
                    "क\u094d\u200dष.example", "نامه\u200cای.com", "a\u200cb.de", "\u05d0b.de", "b.\u05d01", "1ü.\u05d0",
                    "\u05d01\u05d0.de",
                    "пример.испытание", "pаypal.com", "日本語。jp", "日本abcひら.jp", "ａｂｃ．de", "１２７.0.0.1", "☕.example",
                    "ü☕.de", "👨\u200d👩.de",
                    "Ⅷ.de", "ﬁ.de", "İstanbul.com", "ı.com", "a\u00adü.de", "\u00ad.ü", "\u0301a.de", "ﷺ.de", "٣.ü",
                    "한국.kr", "ไทย.th",
                    "l·l.cat", "a·b.de", "·ü.de", "ー.jp", "ß".repeat(60) + ".de", "ü".repeat(300) + ".de",
                    "ü." + "abcdefgh.".repeat(30) + "de");

    /** Letters that languages write with, and what is written beside them; each a label's alphabet. */
    private static final List<String> ALPHABETS = List.of("abcxyzäöüßéñçøåæ", "αβγδςσΩΣάώ", "абвгджяёЪЯіў", "אבגדהוזחט",
            "ابتثجحخدذر",
            "कखगघङ्ािीु", "กขคงจฉชั่้", "日本語中国文字", "あいうえおアイウエオー", "한국어가나다", "ԱԲԳաբգ", "აბგდ", "ǅǈǋĳŉſǰẞ", "ａｂｃＡＢＣ０１２",
            "ﬀﬁﬂ㎏№℡½²", "\u0300\u0301\u0308\u0327\u05b0\u064b", "0123456789-", "۰۱۲٠١٢", "☕❤★→≠∞€",
            "\u200c\u200d\u00ad·׳・_");

    private final Choice choice;

    NameStrings(Choice choice) {
        this.choice = choice;
    }

    /** The corners everybody should know, then {@code count} drawn names; each has a character outside of ASCII. */
    List<String> names(int count) {
        var names = new ArrayList<>(CORNERS);
        while (names.size() < CORNERS.size() + count) {
            var name = IntStream.rangeClosed(1, choice.between(1, 3)).mapToObj(_ -> label())
                    .collect(Collectors.joining(choice.oneIn(20) ? choice.of("。", "．", "｡", "..") : "."));
            if (name.chars().anyMatch(c -> c >= 0x80)) {
                names.add(choice.oneIn(30) ? name + '.' : name);
            }
        }
        return names;
    }

    private String label() {
        return choice.by(this::word, this::word, this::word, () -> word() + word(),
                () -> choice.of("de", "com", "WWW", "a-1"),
                () -> mutated(word()), () -> drawn(choice.between(1, 3)) + word());
    }

    private String word() {
        var alphabet = choice.of(ALPHABETS);
        return IntStream.rangeClosed(1, choice.between(1, 8)).mapToObj(_ -> String.valueOf(choice.character(alphabet)))
                .collect(Collectors.joining());
    }

    private String mutated(String word) {
        int at = choice.between(0, word.length());
        return word.substring(0, at) + String.valueOf(choice.character(choice.of(ALPHABETS))) + word.substring(at);
    }

    /** Code points from all that Unicode has assigned, as far as this JVM knows. */
    private String drawn(int count) {
        var drawn = new StringBuilder();
        while (drawn.codePointCount(0, drawn.length()) < count) {
            int codePoint = choice.between(0x80, choice.oneIn(3) ? 0x323af : 0xffff);
            if (Character.isDefined(codePoint) && !(codePoint >= 0xd800 && codePoint <= 0xdfff)) {
                drawn.appendCodePoint(codePoint);
            }
        }
        return drawn.toString();
    }
}
