package netprobe.cli;

import java.time.Duration;
import java.util.Optional;

/** Durations as options spell them: {@code 2s}, {@code 500ms}, {@code 1.5s}, {@code 1m}; a bare number is seconds. */
final class Durations {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private Durations() {}

    /** A positive duration of at most a day, or empty when the text isn't one. */
    static Optional<Duration> parse(String text) {
        int unitAt = text.length();
        while (unitAt > 0 && Character.isLetter(text.charAt(unitAt - 1))) {
            unitAt--;
        }
        long millis = unitMillis(text.substring(unitAt));
        String number = text.substring(0, unitAt);
        if (millis == 0 || !isDecimal(number)) {
            return Optional.empty();
        }
        double nanos = Double.parseDouble(number) * millis * NANOS_PER_MILLI;
        return nanos >= 1 && nanos <= Duration.ofDays(1).toNanos()
                ? Optional.of(Duration.ofNanos((long) nanos))
                : Optional.empty();
    }

    /** The shortest spelling that {@link #parse} reads back. */
    static String format(Duration duration) {
        if (duration.toNanosPart() % NANOS_PER_MILLI != 0) {
            return duration.toNanos() / (double) NANOS_PER_MILLI + "ms";
        }
        return duration.toMillisPart() == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    private static long unitMillis(String unit) {
        return switch (unit) {
            case "ms" -> 1;
            case "", "s" -> 1_000;
            case "m", "min" -> 60_000;
            default -> 0;
        };
    }

    private static boolean isDecimal(String number) {
        boolean digits = false;
        int points = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            digits |= c >= '0' && c <= '9';
            points += c == '.' ? 1 : 0;
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return digits && points <= 1;
    }
}
