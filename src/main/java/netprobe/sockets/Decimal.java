package netprobe.sockets;

import java.util.Optional;

/** Numbers in decimal digits. */
final class Decimal {

    private static final int MOST_DIGITS = 18;

    private Decimal() {}

    /** Whether a text is digits alone. */
    static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The number, where it is one that can be of anything here. */
    static Optional<Long> parse(String text) {
        return isNumber(text) && text.length() <= MOST_DIGITS ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
