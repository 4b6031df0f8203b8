package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import netprobe.model.SocketOption;
import netprobe.model.SocketOption.Value;
import netprobe.model.SocketOptions;

/** Shows the options of a socket. */
record SocketOptionsView(SocketOptions found) implements View {

    private static final List<String> HEADING = List.of("OPTION", "VALUE", "DEFAULT", "SYSCTL");
    private static final String UNKNOWN = "-";

    @Override
    public void json(JsonWriter json) {
        JsonRenderer.member(json, "local", found.local());
        JsonRenderer.member(json, "peer", found.peer());
        options(json);
    }

    /** The options alone, as a member. */
    void options(JsonWriter json) {
        json.name("options");
        json.beginArray();
        for (SocketOption option : found.options()) {
            json.beginObject();
            JsonRenderer.member(json, "name", option.name());
            option.value().ifPresent(value -> member("value", value, json));
            option.initial().ifPresent(value -> member("default", value, json));
            option.sysctl().ifPresent(sysctl -> {
                JsonRenderer.member(json, "sysctl", sysctl.name());
                JsonRenderer.member(json, "sysctl_value", sysctl.value());
            });
            json.endObject();
        }
        json.endArray();
    }

    private static void member(String name, Value value, JsonWriter json) {
        json.name(name);
        switch (value) {
            case Value.Whole whole -> json.value(whole.number());
            case Value.Words words -> json.value(words.text());
        }
    }

    @Override
    public void text(String input, TextBlock text) {
        text.title(found.local() + " → " + found.peer());
        table(0, text);
    }

    /** The options alone; a star marks those that are no longer as they were. */
    void table(int indent, TextBlock text) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEADING);
        for (SocketOption option : found.options()) {
            rows.add(List.of(option.name() + (option.isChanged() ? " *" : ""), shown(option.value()),
                    shown(option.initial()),
                    option.sysctl().map(sysctl -> sysctl.name() + " = " + sysctl.value()).orElse("")));
        }
        text.table(indent, rows);
    }

    @Override
    public void answers(Consumer<String> line) {
        found.options().forEach(option -> line.accept(option.name() + " " + shown(option.value())));
    }

    private static String shown(Optional<Value> value) {
        return value.map(Value::text).orElse(UNKNOWN);
    }
}
