package netprobe.connect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** Bytes as a text that people can read and type: printable ASCII as it is, other bytes as {@code \n \r \t \\ \xHH}. */
public final class ByteText {

    private static final HexFormat HEX = HexFormat.of();
    private static final String LETTERS = "nrt\\";
    private static final String MEANINGS = "\n\r\t\\";

    private ByteText() {}

    /** The text of bytes. */
    public static String of(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        for (byte each : bytes) {
            int escape = MEANINGS.indexOf(each);
            if (escape >= 0) {
                text.append('\\').append(LETTERS.charAt(escape));
            } else if (each < ' ' || each > '~') {
                text.append("\\x").append(HEX.toHexDigits(each));
            } else {
                text.append((char) each);
            }
        }
        return text.toString();
    }

    /** The bytes of a text, whose other characters are taken as UTF-8; empty where a backslash begins none of the above. */
    public static Optional<byte[]> parse(String text) {
        byte[] typed = text.getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream(typed.length);
        int at = 0;
        while (at < typed.length) {
            int size = sizeOfByte(typed, at);
            if (size == 0) {
                return Optional.empty();
            }
            bytes.write(value(typed, at, size));
            at += size;
        }
        return Optional.of(bytes.toByteArray());
    }

    /** How many characters stand for the next byte; 0 where they stand for none. */
    private static int sizeOfByte(byte[] typed, int at) {
        if (typed[at] != '\\') {
            return 1;
        }
        if (at + 1 < typed.length && LETTERS.indexOf(typed[at + 1]) >= 0) {
            return 2;
        }
        boolean hexadecimal = at + 3 < typed.length && typed[at + 1] == 'x' && HexFormat.isHexDigit(typed[at + 2])
                && HexFormat.isHexDigit(typed[at + 3]);
        return hexadecimal ? 4 : 0;
    }

    private static int value(byte[] typed, int at, int size) {
        return switch (size) {
            case 1 -> typed[at];
            case 2 -> MEANINGS.charAt(LETTERS.indexOf(typed[at + 1]));
            default -> HexFormat.fromHexDigits(new String(typed, at + 2, 2, StandardCharsets.US_ASCII));
        };
    }

    /** The text of the first bytes. */
    public static String of(byte[] bytes, int count) {
        return of(Arrays.copyOf(bytes, count));
    }
}
