package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.NameInfo;

/** Shows what getnameinfo returns. */
record NameInfoView(NameInfo names) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "host", names.host());
        JsonRenderer.member(json, "service", names.service());
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(input).field("host", names.host()).field("service", names.service());
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(names.host() + " " + names.service());
    }
}
