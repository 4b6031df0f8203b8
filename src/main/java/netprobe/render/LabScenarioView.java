package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.LabScenario;

/** Shows a scenario: for the eye its file, as it is written. */
record LabScenarioView(LabScenario scenario) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "name", scenario.name());
        JsonRenderer.member(json, "title", scenario.title());
        JsonRenderer.list(json, "rows", scenario.rows());
        JsonRenderer.list(json, "run", scenario.command());
        json.name("waits");
        json.value(scenario.waits());
        scenario.verdict().ifPresent(verdict -> JsonRenderer.member(json, "verdict", verdict));
        scenario.root().ifPresent(root -> JsonRenderer.member(json, "root", root));
        scenario.text().ifPresent(text -> JsonRenderer.member(json, "text", text));
    }

    @Override
    public void text(String input, TextBlock text) {
        scenario.text().orElse("").lines().forEach(text::line);
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(scenario.title());
    }
}
