package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.ReverseEntry;

/** Shows an address's names, and whether they lead back. */
record ReverseEntryView(ReverseEntry reverse) implements View {

    @Override
    public void json(JsonWriter json) {
        new HostEntryView(reverse.entry()).json(json);
        json.name("forward_confirmed");
        json.value(reverse.forwardConfirmed());
    }

    @Override
    public void text(String input, TextBlock text) {
        new HostEntryView(reverse.entry()).text(input, text);
        text.field("confirmed",
                reverse.forwardConfirmed()
                        ? "yes: the hostname has this address"
                        : "no: the hostname does not have this address");
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(reverse.entry().hostname());
    }
}
