package netprobe.connect.greeting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;

/** What bytes from a peer look like. */
final class Bytes {

    private static final int SHOWN = 60;
    private static final int SHOWN_AS_HEX = 16;

    private Bytes() {}

    /** Whether they are lines of text: no control characters but white space; what is above ASCII may be any encoding's. */
    static boolean areText(byte[] bytes) {
        for (byte b : bytes) {
            if (b >= 0 && b < ' ' && (b < '\t' || b > '\r') || b == 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** Whether lines end in a carriage return and a line feed. */
    static boolean haveCarriageReturns(byte[] bytes) {
        return new String(bytes, ISO_8859_1).contains("\r\n");
    }

    /** Whether there is a whole line. */
    static boolean haveLine(byte[] bytes) {
        return new String(bytes, ISO_8859_1).indexOf('\n') >= 0;
    }

    /** Up to the end of the last whole line. */
    static byte[] wholeLines(byte[] bytes) {
        return Arrays.copyOf(bytes, new String(bytes, ISO_8859_1).lastIndexOf('\n') + 1);
    }

    /** How they begin, for a message: the first line, or some bytes in hexadecimal. */
    static String beginning(byte[] bytes) {
        if (!areText(bytes)) {
            int count = Math.min(bytes.length, SHOWN_AS_HEX);
            return "the bytes " + HexFormat.ofDelimiter(" ").formatHex(bytes, 0, count)
                    + (count < bytes.length ? " …" : "");
        }
        String line = new String(bytes, UTF_8).lines().filter(text -> !text.isBlank()).findFirst().orElse("").strip();
        return "'" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "'";
    }
}
