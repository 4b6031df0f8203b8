package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.PrintedAddress;

/** Shows the presentation form of an address. */
record PrintedAddressView(PrintedAddress printed) implements View {

    @Override
    public void json(JsonWriter json) {
        json.name("family");
        json.value(printed.family().symbol());
        json.name("address");
        json.value(printed.address());
    }

    @Override
    public void text(String input, TextBlock text) {
        text.row(input, printed.family().symbol(), printed.address());
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(printed.address());
    }
}
