package netprobe.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A completion's hand-written part, with {@code @NAME@} where tables from the command model go. */
final class Template {

    private Template() {}

    /** The text of {@code src/test/resources/pages/FILE}, filled. */
    static String fill(String file, Map<String, String> tables) {
        String text = read(file);
        for (Map.Entry<String, String> table : tables.entrySet()) {
            String place = "@" + table.getKey() + "@";
            if (!text.contains(place)) {
                throw new IllegalStateException(file + " has no place for " + table.getKey());
            }
            text = text.replace(place, table.getValue());
        }
        return text;
    }

    private static String read(String file) {
        try (InputStream in = Template.class.getResourceAsStream("/pages/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
