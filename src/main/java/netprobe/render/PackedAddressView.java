package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.PackedAddress;

/** Shows the binary form of an address. */
record PackedAddressView(PackedAddress packed) implements View {

    @Override
    public void json(JsonWriter json) {
        json.name("family");
        json.value(packed.family().symbol());
        json.name("packed");
        json.value(packed.packed());
    }

    @Override
    public void text(String input, TextBlock text) {
        text.row(input, packed.family().symbol(), packed.packed());
    }

    @Override
    public void answers(Consumer<String> line) {
        line.accept(packed.packed());
    }
}
