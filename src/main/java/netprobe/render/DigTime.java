package netprobe.render;

import java.util.ArrayList;
import java.util.List;

/** Seconds in weeks, days, hours, minutes and seconds, as dig writes them. */
final class DigTime {

    private static final List<String> UNITS = List.of("week", "day", "hour", "minute", "second");
    private static final long[] SECONDS = {604_800, 86_400, 3_600, 60, 1};

    private DigTime() {}

    /** {@code 1 day 2 hours}. */
    static String words(long seconds) {
        List<String> parts = parts(seconds, true);
        return parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
    }

    /** {@code 1d2h}. */
    static String letters(long seconds) {
        List<String> parts = parts(seconds, false);
        return parts.isEmpty() ? "0s" : String.join("", parts);
    }

    private static List<String> parts(long seconds, boolean inWords) {
        var parts = new ArrayList<String>();
        long left = seconds;
        for (int i = 0; i < SECONDS.length; i++) {
            long count = left / SECONDS[i];
            left %= SECONDS[i];
            if (count > 0) {
                String unit = UNITS.get(i);
                parts.add(inWords ? count + " " + unit + (count == 1 ? "" : "s") : count + unit.substring(0, 1));
            }
        }
        return parts;
    }
}
