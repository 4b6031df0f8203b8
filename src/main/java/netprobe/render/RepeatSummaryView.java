package netprobe.render;

import io.avaje.json.JsonWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netprobe.model.Outcome;
import netprobe.model.RepeatSummary;
import netprobe.model.RepeatSummary.Times;

/** Shows what repeated attempts come to. */
record RepeatSummaryView(RepeatSummary summary) implements View {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "host", summary.goal().host());
        JsonRenderer.member(json, "peer", summary.goal().peer());
        json.name("summary");
        json.beginObject();
        number(json, "attempts", summary.attempts());
        number(json, "reached", summary.reached());
        json.name("loss_percent");
        json.value(loss());
        json.name("outcomes");
        json.beginObject();
        for (Outcome outcome : Outcome.values()) {
            long count = summary.outcomes().getOrDefault(outcome, 0L);
            if (count > 0) {
                number(json, outcome.label().replace('-', '_'), count);
            }
        }
        json.endObject();
        summary.times().ifPresent(times -> times(times, json));
        json.endObject();
    }

    private static void times(Times times, JsonWriter json) {
        JsonRenderer.time(json, "min_ms", times.least());
        JsonRenderer.time(json, "median_ms", times.median());
        JsonRenderer.time(json, "p95_ms", times.p95());
        JsonRenderer.time(json, "p99_ms", times.p99());
        JsonRenderer.time(json, "max_ms", times.most());
        JsonRenderer.time(json, "jitter_ms", times.jitter());
    }

    private static void number(JsonWriter json, String name, long number) {
        json.name(name);
        json.value(number);
    }

    private BigDecimal loss() {
        return summary.attempts() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * (summary.attempts() - summary.reached()))
                        .divide(BigDecimal.valueOf(summary.attempts()), 1, RoundingMode.HALF_UP);
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(summary.goal().peer() + "/" + summary.goal().transport().label());
        String ways = List.of(Outcome.values()).stream().filter(outcome -> summary.outcomes().containsKey(outcome))
                .map(outcome -> summary.outcomes().get(outcome) + " " + outcome.label())
                .collect(Collectors.joining(", "));
        text.field("attempts", summary.attempts() + ": " + ways + "; " + loss() + " % lost");
        summary.times().ifPresent(times -> {
            text.field("time", "min " + millis(times.least()) + ", median " + millis(times.median()) + ", p95 "
                    + millis(times.p95()) + ", p99 " + millis(times.p99()) + ", max " + millis(times.most())
                    + ", jitter " + millis(times.jitter()));
            text.field("latest", bars(times));
        });
    }

    private static String millis(Duration time) {
        return JsonRenderer.milliseconds(time).setScale(2, RoundingMode.HALF_UP) + " ms";
    }

    /** A bar for each of the latest times, on the scale from the least to the greatest of them. */
    private static String bars(Times times) {
        long least = times.recent().stream().mapToLong(Duration::toNanos).min().orElse(0);
        long span = Math.max(1, times.recent().stream().mapToLong(Duration::toNanos).max().orElse(0) - least);
        var bars = new StringBuilder();
        for (Duration time : times.recent()) {
            bars.append(BARS.charAt((int) ((time.toNanos() - least) * (BARS.length() - 1) / span)));
        }
        return bars.toString();
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(summary.goal().peer() + " " + summary.reached() + "/" + summary.attempts());
    }
}
