package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import netprobe.model.Constant;
import netprobe.model.ConstantList;

/** Shows constants of the socket API. */
record ConstantListView(ConstantList found) implements View {

    private static final List<String> HEADING = List.of("CONSTANT", "LINUX", "MACOS", "WINDOWS", "MEANING");

    @Override
    public void json(JsonWriter json) {
        json.name("constants");
        json.beginArray();
        for (Constant constant : found.constants()) {
            json.beginObject();
            JsonRenderer.member(json, "name", constant.name());
            value(json, "linux", constant.linux());
            value(json, "macos", constant.macos());
            value(json, "windows", constant.windows());
            JsonRenderer.member(json, "meaning", constant.meaning());
            json.endObject();
        }
        json.endArray();
    }

    private static void value(JsonWriter json, String platform, OptionalLong value) {
        value.ifPresent(number -> {
            json.name(platform);
            json.value(number);
        });
    }

    @Override
    public void text(String input, TextBlock text) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADING);
        for (Constant constant : found.constants()) {
            rows.add(List.of(constant.name(), shown(constant.linux()), shown(constant.macos()),
                    shown(constant.windows()),
                    constant.meaning()));
        }
        text.table(0, rows);
    }

    @Override
    public void answers(Consumer<String> line) {
        found.constants().forEach(constant -> line.accept(constant.name() + " " + shown(constant.linux())));
    }

    private static String shown(OptionalLong value) {
        return value.isPresent() ? Long.toString(value.getAsLong()) : "-";
    }
}
