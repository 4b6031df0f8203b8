package netprobe.archive;

import java.util.HexFormat;

/** Strings as JSON that needs no care: the writer refuses half a character, and lets through what drives a terminal. */
public final class JsonText {

    private static final int DELETE = 0x7f;

    private JsonText() {}

    /**
     * Whether it can be written as it is. Half a character, of a text that was cut off, has no UTF-8 form and is refused by the writer; control
     * characters and bidirectional overrides are dangerous for whoever looks at the file in a terminal.
     */
    static boolean isPlain(String text) {
        return text.codePoints().noneMatch(JsonText::isInvisible);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Within quotation marks; in ASCII alone, since the writer takes what is raw byte by byte. */
    public static String quoted(String text) {
        var json = new StringBuilder(text.length() + 8).append('"');
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '"' || codePoint == '\\' || codePoint < ' ' || codePoint >= DELETE) {
                for (char unit : Character.toChars(codePoint)) {
                    json.append("\\u").append(HexFormat.of().toHexDigits(unit));
                }
            } else {
                json.appendCodePoint(codePoint);
            }
        });
        return json.append('"').toString();
    }
}
