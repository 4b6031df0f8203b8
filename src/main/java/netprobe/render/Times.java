package netprobe.render;

import java.time.Duration;
import java.util.Locale;

/** Durations for the eye: {@code 0.12 ms}, {@code 3.4 ms}, {@code 120 ms}, {@code 2.50 s}. */
final class Times {

    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;

    private Times() {}

    static String text(Duration duration) {
        double millis = duration.toSeconds() * MILLIS_PER_SECOND + duration.toNanosPart() / NANOS_PER_MILLI;
        if (millis >= 1000) {
            return String.format(Locale.ROOT, "%.2f s", millis / 1000);
        }
        String format = millis < 1 ? "%.2f ms" : millis < 100 ? "%.1f ms" : "%.0f ms";
        return String.format(Locale.ROOT, format, millis);
    }
}
