package netprobe.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** TOML (toml.io, version 1.0) as maps, lists and values, and one file laid over another. */
final class TomlFile {

    private TomlFile() {}

    /**
     * Reads a file.
     *
     * @param name what complaints call it
     */
    static Map<String, Object> read(String name, String text) throws ScenarioFault {
        var parsed = Toml.parse(text);
        if (parsed.hasErrors()) {
            var error = parsed.errors().getFirst();
            throw new ScenarioFault(name + ", line " + error.position().line() + ": " + error.getMessage());
        }
        return map(parsed);
    }

    /** The tables of {@code below} with those of {@code above} in them, key by key; a key that is false above is taken away. */
    static Map<String, Object> overlay(Map<?, ?> below, Map<?, ?> above) {
        var merged = new LinkedHashMap<String, Object>();
        below.forEach((key, value) -> merged.put(String.valueOf(key), value));
        above.forEach((key, value) -> merged.merge(String.valueOf(key), value,
                (old, laid) -> old instanceof Map<?, ?> lower && laid instanceof Map<?, ?> upper
                        ? overlay(lower, upper)
                        : laid));
        merged.keySet().removeIf(key -> Boolean.FALSE.equals(above.get(key)) && below.containsKey(key));
        return merged;
    }

    private static Map<String, Object> map(TomlTable table) {
        var map = new LinkedHashMap<String, Object>();
        table.entrySet().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
    }

    private static List<Object> list(TomlArray array) {
        var list = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            list.add(value(array.get(i)));
        }
        return list;
    }

    private static Object value(Object value) {
        return switch (value) {
            case TomlTable table -> map(table);
            case TomlArray array -> list(array);
            default -> value;
        };
    }
}
