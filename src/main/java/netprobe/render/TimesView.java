package netprobe.render;

import io.avaje.json.JsonWriter;
import java.math.RoundingMode;
import java.time.Duration;
import netprobe.model.RepeatSummary.Times;

/** Shows what many times come to: quantiles, and the latest as a curve. */
record TimesView(Times times) {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    /** Writes members of the open object. */
    void json(JsonWriter json) {
        JsonRenderer.time(json, "min_ms", times.least());
        JsonRenderer.time(json, "median_ms", times.median());
        JsonRenderer.time(json, "p95_ms", times.p95());
        JsonRenderer.time(json, "p99_ms", times.p99());
        JsonRenderer.time(json, "max_ms", times.most());
        JsonRenderer.time(json, "jitter_ms", times.jitter());
    }

    void text(TextBlock text) {
        text.field("time", "min " + millis(times.least()) + ", median " + millis(times.median()) + ", p95 "
                + millis(times.p95()) + ", p99 " + millis(times.p99()) + ", max " + millis(times.most())
                + ", jitter " + millis(times.jitter()));
        text.field("latest", bars());
    }

    private static String millis(Duration time) {
        return JsonRenderer.milliseconds(time).setScale(2, RoundingMode.HALF_UP) + " ms";
    }

    /** A bar for each of the latest times, on the scale from the least to the greatest of them. */
    private String bars() {
        long least = times.recent().stream().mapToLong(Duration::toNanos).min().orElse(0);
        long span = Math.max(1, times.recent().stream().mapToLong(Duration::toNanos).max().orElse(0) - least);
        var bars = new StringBuilder();
        for (Duration time : times.recent()) {
            bars.append(BARS.charAt((int) ((time.toNanos() - least) * (BARS.length() - 1) / span)));
        }
        return bars.toString();
    }
}
