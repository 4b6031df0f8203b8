package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.function.Consumer;
import netprobe.model.LabScenario;
import netprobe.model.LabScenarios;

/** Shows which scenarios there are, a line each. */
record LabScenariosView(LabScenarios list) implements View {

    @Override
    public void json(JsonWriter json) {
        json.name("scenarios");
        json.beginArray();
        for (LabScenario scenario : list.scenarios()) {
            json.beginObject();
            new LabScenarioView(scenario).json(json);
            json.endObject();
        }
        json.endArray();
    }

    @Override
    public void text(String input, TextBlock text) {
        text.table(0, list.scenarios().stream().map(LabScenariosView::row).toList());
    }

    private static List<String> row(LabScenario scenario) {
        String rows = scenario.rows().isEmpty() ? "" : "  [" + String.join(" ", scenario.rows()) + "]";
        return List.of(scenario.name(), scenario.title() + rows);
    }

    @Override
    public void answers(Consumer<String> line) {
        list.scenarios().forEach(scenario -> line.accept(scenario.name()));
    }
}
