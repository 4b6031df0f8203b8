package netprobe.archive;

import io.avaje.json.JsonWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.model.IpAddress;

/**
 * Which form each type of the model has. Read off the types themselves: views written by hand for a hundred records would lag behind them.
 */
final class Forms {

    private static final Form FLAG = new Form() {
        @Override
        public void write(Object value, JsonWriter json) {
            json.value((boolean) value);
        }

        @Override
        public Object read(Found found) throws UnreadableReport {
            return found.flag();
        }
    };

    private static final Map<Type, Form> BASIC = Map.ofEntries(
            Map.entry(String.class, TextForm.STRING), Map.entry(IpAddress.class, TextForm.ADDRESS),
            Map.entry(Instant.class, TextForm.INSTANT), Map.entry(Duration.class, NumberForm.DURATION),
            Map.entry(int.class, NumberForm.INT), Map.entry(Integer.class, NumberForm.INT),
            Map.entry(long.class, NumberForm.LONG), Map.entry(Long.class, NumberForm.LONG),
            Map.entry(boolean.class, FLAG), Map.entry(Boolean.class, FLAG));

    private static final Map<Type, Form> KNOWN = new ConcurrentHashMap<>(BASIC);

    private Forms() {}

    /** The form of a type; throws {@link IllegalArgumentException} for one that no report may have. */
    static Form of(Type type) {
        Form known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        Form made = type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
        KNOWN.put(type, made);
        return made;
    }

    private static Form plain(Class<?> type) {
        if (type.isEnum()) {
            return TextForm.words(type);
        }
        if (type.isRecord()) {
            return new RecordForm(type);
        }
        if (type.isSealed()) {
            return new VariantForm(type);
        }
        throw new IllegalArgumentException("no form for " + type);
    }

    private static Form generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == List.class) {
            return new ListForm(of(arguments[0]));
        }
        if (type.getRawType() == Set.class) {
            return new SetForm(of(arguments[0]));
        }
        if (type.getRawType() == Map.class && of(arguments[0]) instanceof TextForm key) {
            return new MapForm(key, of(arguments[1]));
        }
        throw new IllegalArgumentException("no form for " + type);
    }
}
