package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.QualifiedName;

/** Shows a fully qualified name. */
record QualifiedNameView(QualifiedName name) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "hostname", name.hostname());
        JsonRenderer.member(json, "fqdn", name.fqdn());
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(name.hostname()).field("fqdn", name.fqdn());
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(name.fqdn());
    }
}
