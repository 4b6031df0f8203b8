package netprobe.model;

import java.util.StringJoiner;

/** A number of seconds in the units people count in, to the second: {@code 1 d 2 h}, {@code 90 s} being {@code 1 min 30 s}. */
public final class ExactTime {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private ExactTime() {}

    /** Days, hours, minutes and seconds, without those that are zero. */
    public static String of(long seconds) {
        if (seconds == 0) {
            return "0 s";
        }
        var parts = new StringJoiner(" ");
        add(parts, seconds / DAY, "d");
        add(parts, seconds % DAY / HOUR, "h");
        add(parts, seconds % HOUR / MINUTE, "min");
        add(parts, seconds % MINUTE, "s");
        return parts.toString();
    }

    private static void add(StringJoiner parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }
}
