package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/** A map as an object, in its own order where it has one, and else in that of its keys. */
record MapForm(TextForm key, Form item) implements Form {

    @Override
    public void write(Object value, JsonWriter json) {
        json.beginObject();
        ordered((Map<?, ?>) value).forEach((name, each) -> {
            json.name(key.text().apply(name));
            item.write(each, json);
        });
        json.endObject();
    }

    /** The same map with an order that does not change from run to run. */
    static Map<?, ?> ordered(Map<?, ?> map) {
        return map instanceof SequencedMap ? map : new TreeMap<>(map);
    }

    @Override
    public Map<Object, Object> read(Found found) throws UnreadableReport {
        Map<Object, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Found> member : found.members().entrySet()) {
            values.put(key.read(member.getValue().named(member.getKey())), item.read(member.getValue()));
        }
        return values;
    }
}
