package netprobe.lab.net;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the texts of a scenario can't know: a file or a configuration writes <code>${name}</code> for it.
 *
 * @param texts by name
 */
record Placeholders(Map<String, String> texts) {

    /** The same with one more. */
    Placeholders and(String name, String text) {
        var more = new TreeMap<>(texts);
        more.put(name, text);
        return new Placeholders(more);
    }

    /** Puts the texts in their places; what has another name stays as it is. */
    String fill(String text) {
        var filled = text;
        for (var each : texts.entrySet()) {
            filled = filled.replace("${" + each.getKey() + "}", each.getValue());
        }
        return filled;
    }
}
