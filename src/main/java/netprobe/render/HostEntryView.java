package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.HostEntry;

/** Shows what a name resolves to. */
record HostEntryView(HostEntry entry) implements View {

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "via", entry.via().label());
        JsonRenderer.member(json, "hostname", entry.hostname());
        JsonRenderer.list(json, "aliases", entry.aliases());
        JsonRenderer.list(json, "addresses", entry.addresses());
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(input).field("hostname", entry.hostname()).field("aliases", entry.aliases())
                .field("addresses", entry.addresses());
    }

    @Override
    public void answers(Consumer<String> line) {
        entry.addresses().forEach(line);
    }
}
