package netprobe.dns.validation;

import java.time.Duration;

/** Stretches of time as people say them. */
final class Spans {

    private Spans() {}

    /** The two largest units: {@code 3 d 4 h}, {@code 12 min 5 s}. */
    static String text(Duration span) {
        if (span.toDays() > 0) {
            return span.toDays() + " d" + more(span.toHoursPart(), "h");
        }
        if (span.toHours() > 0) {
            return span.toHours() + " h" + more(span.toMinutesPart(), "min");
        }
        return span.toMinutes() > 0
                ? span.toMinutes() + " min" + more(span.toSecondsPart(), "s")
                : span.toSeconds() + " s";
    }

    private static String more(int count, String unit) {
        return count == 0 ? "" : " " + count + " " + unit;
    }
}
