package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import netprobe.model.Attempt;
import netprobe.model.AttemptGroup;
import netprobe.model.PortRange;

/** Shows attempts that ended alike in one piece. */
record AttemptGroupView(AttemptGroup group) implements View {

    private static final int MOST_RANGES = 12;

    @Override
    public void json(JsonWriter json) {
        new AttemptView(group.first()).json(json);
        JsonRenderer.list(json, "ports", group.ports().stream().map(PortRange::text).toList());
    }

    @Override
    public void text(String input, TextBlock text) {
        Attempt attempt = group.first().attempt();
        String transport = attempt.goal().transport().label();
        String ports = group.ports().stream().limit(MOST_RANGES).map(PortRange::text)
                .collect(Collectors.joining(","));
        String more = group.ports().size() > MOST_RANGES ? ",…" : "";
        text.outcome(attempt.goal().address().text() + "/" + transport, attempt.outcome().label(),
                AttemptView.WORD_WIDTH, false,
                group.count() + " ports: " + ports + more + "  " + AttemptView.reason(attempt));
        group.cause().ifPresent(cause -> FindingView.text(cause, text));
    }

    @Override
    public boolean tellsFailure() {
        return true;
    }

    @Override
    public void answers(Consumer<String> line) {
        // no port of these was reached
    }
}
