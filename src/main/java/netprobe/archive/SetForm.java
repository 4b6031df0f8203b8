package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A set as an array in the values' own order: sets have none that is the same in the next run. */
record SetForm(Form item) implements Form {

    @Override
    public void write(Object value, JsonWriter json) {
        new ListForm(item).write(((Collection<?>) value).stream().sorted().toList(), json);
    }

    @Override
    public Set<Object> read(Found found) throws UnreadableReport {
        return new LinkedHashSet<>(new ListForm(item).read(found));
    }

    @Override
    public String unit() {
        return item.unit();
    }
}
