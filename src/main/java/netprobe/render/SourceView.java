package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import netprobe.model.Source;

/** Shows where an entry was found. */
final class SourceView {

    private SourceView() {}

    /** Writes {@code source}, and the day of a registry that netprobe carries. */
    static void json(Source source, JsonWriter json) {
        JsonRenderer.member(json, "source", source.label());
        if (!source.date().isEmpty()) {
            JsonRenderer.member(json, "source_date", source.date());
        }
    }

    /** Names, and who says so: {@code http, www (system)}. */
    static String names(String name, List<String> aliases, Source source) {
        var text = new StringBuilder(name);
        aliases.forEach(alias -> text.append(", ").append(alias));
        String who = source.date().isEmpty()
                ? source.label()
                : source.label().toUpperCase(Locale.ROOT) + " " + source.date();
        return text.append("  (").append(who).append(')').toString();
    }
}
