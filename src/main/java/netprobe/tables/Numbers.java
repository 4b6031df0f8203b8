package netprobe.tables;

import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the numbers that people type for a code or a constant. */
public final class Numbers {

    private static final long ALL_BITS = 0xffff_ffffL;

    private Numbers() {}

    /**
     * A decimal or {@code 0x} hexadecimal number, with or without a sign, that an int holds; empty for anything else. A leading zero does not
     * mean octal, and a hexadecimal number may use all 32 bits, as flags do.
     */
    public static OptionalInt parse(String text) {
        OptionalLong number = parseLong(text);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        long value = number.getAsLong();
        boolean bits = isHexadecimal(text) && value <= ALL_BITS;
        return bits && value >= 0 || value == (int) value ? OptionalInt.of((int) value) : OptionalInt.empty();
    }

    /** Likewise, a long, in which hexadecimal numbers are not negative without a sign. */
    static OptionalLong parseLong(String text) {
        boolean signed = text.startsWith("-") || text.startsWith("+");
        String digits = signed ? text.substring(1) : text;
        boolean hexadecimal = isHexadecimal(digits);
        String significant = hexadecimal ? digits.substring(2) : digits;
        if (!isDigits(significant)) {
            return OptionalLong.empty();
        }
        try {
            long magnitude = Long.parseLong(significant, hexadecimal ? 16 : 10);
            return OptionalLong.of(text.startsWith("-") ? -magnitude : magnitude);
        } catch (NumberFormatException notOfThisRadixOrTooLarge) {
            return OptionalLong.empty();
        }
    }

    private static boolean isHexadecimal(String text) {
        return text.startsWith("0x") || text.startsWith("0X");
    }

    /** Long.parseLong would also take a sign here, and the digits of every script. */
    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || !Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
