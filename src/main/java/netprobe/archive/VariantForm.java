package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** One of the records that a sealed interface permits, as an object that says in {@code kind} which. */
final class VariantForm implements Form {

    private static final String KIND = "kind";

    private final Map<Class<?>, String> kinds = new LinkedHashMap<>();
    private final Map<String, RecordForm> forms = new LinkedHashMap<>();

    VariantForm(Class<?> sealed) {
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            String kind = Spelling.dashed(permitted.getSimpleName());
            kinds.put(permitted, kind);
            forms.put(kind, (RecordForm) Forms.of(permitted));
        }
    }

    @Override
    public void write(Object value, JsonWriter json) {
        String kind = String.valueOf(kinds.get(value.getClass()));
        json.beginObject();
        json.name(KIND);
        json.value(kind);
        form(kind).writeMembers(value, json);
        json.endObject();
    }

    @Override
    public Object read(Found found) throws UnreadableReport {
        Map<String, Found> members = found.members();
        Found kind = members.remove(KIND);
        if (kind == null) {
            throw found.missing(KIND);
        }
        if (!forms.containsKey(kind.text())) {
            throw kind.expected("one of " + String.join(", ", forms.keySet()));
        }
        return form(kind.text()).read(found, members);
    }

    private RecordForm form(String kind) {
        RecordForm form = forms.get(kind);
        if (form == null) {
            throw new IllegalArgumentException(kind);
        }
        return form;
    }
}
