package netprobe.tables;

import java.util.OptionalInt;

/** Reads the numbers that people type for a code or a constant. */
final class Numbers {

    private Numbers() {}

    /**
     * A decimal or {@code 0x} hexadecimal number, with or without a sign; empty for anything else. A leading zero does not mean octal, and a
     * hexadecimal number may use all 32 bits, as flags do.
     */
    static OptionalInt parse(String text) {
        var signed = text.startsWith("-") || text.startsWith("+");
        var digits = signed ? text.substring(1) : text;
        var hexadecimal = digits.startsWith("0x") || digits.startsWith("0X");
        var significant = hexadecimal ? digits.substring(2) : digits;
        if (significant.isEmpty() || !isAscii(significant) || significant.startsWith("-")
                || significant.startsWith("+")) {
            return OptionalInt.empty();
        }
        try {
            var magnitude = Long.parseLong(significant, hexadecimal ? 16 : 10);
            return fit(text.startsWith("-") ? -magnitude : magnitude, hexadecimal && !signed);
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    /** Long.parseLong takes the digits of every script; nobody means those here. */
    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static OptionalInt fit(long value, boolean bits) {
        var limit = bits ? 0xffff_ffffL : Integer.MAX_VALUE;
        return value < Integer.MIN_VALUE || value > limit ? OptionalInt.empty() : OptionalInt.of((int) value);
    }
}
