package netprobe.render;

import java.util.HexFormat;

/**
 * Makes text from the network, from files or from the command line safe to show: control characters could drive the terminal, and
 * bidirectional overrides could make a name read as another (CVE-2021-42574).
 */
public final class Visible {

    private static final HexFormat HEX = HexFormat.of();

    private Visible() {}

    /** The text with every dangerous character as <code>\</code><code>uXXXX</code>. */
    public static String escape(CharSequence text) {
        var safe = new StringBuilder(text.length());
        append(text, safe);
        return safe.toString();
    }

    /**
     * Appends the text with every dangerous character as <code>\</code><code>uXXXX</code>, which JSON reads back as the character. Nearly all there
     * is to show is plain ASCII, and a sweep shows tens of megabytes of it.
     */
    static void append(CharSequence text, StringBuilder safe) {
        char[] chars = text.toString().toCharArray();
        int clean = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            boolean plain = c >= ' ' && c < 0x7f;
            if (!plain && (isDangerous(c) || isLoneSurrogate(chars, i))) {
                safe.append(chars, clean, i - clean).append("\\u").append(HEX.toHexDigits(c));
                clean = i + 1;
            }
        }
        safe.append(chars, clean, chars.length - clean);
    }

    /** Whether no half of a surrogate pair stands alone in it. */
    static boolean isWhole(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDangerous(char c) {
        return c < ' ' || c >= 0x7f && c <= 0x9f || isBidirectional(c) || c == '\u2028' || c == '\u2029';
    }

    private static boolean isBidirectional(char c) {
        return c == '\u061c' || c == '\u200e' || c == '\u200f' || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
    }

    private static boolean isLoneSurrogate(char[] text, int i) {
        if (Character.isHighSurrogate(text[i])) {
            return i + 1 == text.length || !Character.isLowSurrogate(text[i + 1]);
        }
        return Character.isLowSurrogate(text[i]) && (i == 0 || !Character.isHighSurrogate(text[i - 1]));
    }
}
