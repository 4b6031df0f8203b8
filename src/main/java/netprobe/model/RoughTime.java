package netprobe.model;

import java.time.Duration;

/** A stretch of time in the one unit that people would say it in: {@code 45 s}, {@code 12 min}, {@code 5 h}, {@code 3 d}, {@code 2 y}. */
public final class RoughTime {

    private static final int DAYS_PER_YEAR = 365;

    private RoughTime() {}

    /** Rounded down; the smallest unit is the second, the largest comes into use at two of it. */
    public static String of(Duration duration) {
        Duration length = duration.abs();
        if (length.toDays() >= 2 * DAYS_PER_YEAR) {
            return length.toDays() / DAYS_PER_YEAR + " y";
        }
        if (length.toHours() >= 48) {
            return length.toDays() + " d";
        }
        if (length.toMinutes() >= 120) {
            return length.toHours() + " h";
        }
        return length.toSeconds() >= 120 ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }
}
