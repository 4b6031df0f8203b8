package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** A list as an array. */
record ListForm(Form item) implements Form {

    @Override
    public void write(Object value, JsonWriter json) {
        json.beginArray();
        ((List<?>) value).forEach(each -> item.write(each, json));
        json.endArray();
    }

    @Override
    public List<Object> read(Found found) throws UnreadableReport {
        var values = new ArrayList<>();
        for (Found each : found.items()) {
            values.add(item.read(each));
        }
        return values;
    }

    @Override
    public String unit() {
        return item.unit();
    }
}
