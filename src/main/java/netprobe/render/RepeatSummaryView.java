package netprobe.render;

import io.avaje.json.JsonWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netprobe.model.Outcome;
import netprobe.model.RepeatSummary;

/** Shows what repeated attempts come to. */
record RepeatSummaryView(RepeatSummary summary) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "host", summary.goal().host());
        JsonRenderer.member(json, "peer", summary.goal().peer());
        json.name("summary");
        json.beginObject();
        JsonRenderer.number(json, "attempts", summary.attempts());
        JsonRenderer.number(json, "reached", summary.reached());
        json.name("loss_percent");
        json.value(loss());
        json.name("outcomes");
        json.beginObject();
        for (Outcome outcome : Outcome.values()) {
            long count = summary.outcomes().getOrDefault(outcome, 0L);
            if (count > 0) {
                JsonRenderer.number(json, outcome.label().replace('-', '_'), count);
            }
        }
        json.endObject();
        summary.times().ifPresent(times -> new TimesView(times).json(json));
        json.endObject();
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
        summary.times().ifPresent(times -> new TimesView(times).text(text));
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(summary.goal().peer() + " " + summary.reached() + "/" + summary.attempts());
    }
}
