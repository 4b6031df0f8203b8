package netprobe.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables of keys in {@code docs/json.md}, written from the schemas in {@code docs/schema}. */
final class JsonPage {

    static final Path FILE = Path.of("docs", "json.md");

    private static final Pattern TABLE =
            Pattern.compile("(<!-- keys of (?:an? )?(\\w+) -->\n).*?(<!-- end -->)", Pattern.DOTALL);
    private static final Set<String> OF_EVERY_LINE = Set.of("command", "input", "took_ms", "error", "notes");
    private static final String COMMON = "urn:netprobe:schema:common#";
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonPage() {}

    /** The page as it is. */
    static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with every table as the schemas have it. */
    static String filled(String page) {
        return TABLE.matcher(page)
                .replaceAll(table -> Matcher.quoteReplacement(table.group(1) + table(table.group(2)) + table.group(3)));
    }

    /** The commands, and {@code line} and {@code error}, whose keys the page lists. */
    static List<String> subjects(String page) {
        return TABLE.matcher(page).results().map(table -> table.group(2)).toList();
    }

    private static String table(String subject) {
        String rows = switch (subject) {
            case "line" -> rows("", schema("pton"), OF_EVERY_LINE::contains);
            case "error" -> rows("", schema("common").at("/$defs/error"), _ -> true);
            default -> rows("", schema(subject), key -> !OF_EVERY_LINE.contains(key));
        };
        return "\n| key | value | meaning |\n| --- | --- | --- |\n" + rows + "\n";
    }

    /** A row for each of an object's keys, and below it those of the objects inside. */
    private static String rows(String prefix, JsonNode object, Predicate<String> wanted) {
        Set<String> required = required(object);
        var rows = new StringBuilder();
        object.path("properties").properties().stream().filter(property -> wanted.test(property.getKey()))
                .forEach(property -> {
                    String path = prefix + property.getKey();
                    JsonNode value = property.getValue();
                    String optional = required.contains(property.getKey()) ? "" : ", optional";
                    rows.append("| `").append(path).append("` | ").append(type(resolved(value))).append(optional)
                            .append(" | ").append(meaning(value)).append(" |\n");
                    rows.append(rows(path + ".", value, _ -> true));
                    rows.append(rows(path + "[].", resolved(value).path("items"), _ -> true));
                });
        return rows.toString();
    }

    /** What is always there, or is when nothing failed. */
    private static Set<String> required(JsonNode object) {
        var required = new HashSet<String>();
        object.path("required").forEach(key -> required.add(key.asText()));
        object.path("anyOf").forEach(branch -> branch.path("required").forEach(key -> required.add(key.asText())));
        required.remove("error");
        return required;
    }

    private static String type(JsonNode value) {
        if (value.has("const")) {
            return "`" + value.path("const").asText() + "`";
        }
        if (value.has("enum")) {
            return StreamSupport.stream(value.path("enum").spliterator(), false)
                    .map(choice -> "`" + choice.asText() + "`")
                    .collect(Collectors.joining(" "));
        }
        if (value.path("type").isArray()) {
            return StreamSupport.stream(value.path("type").spliterator(), false).map(JsonNode::asText)
                    .collect(Collectors.joining(" or "));
        }
        String type = value.path("type").asText("string");
        return type.equals("array") ? "list of " + type(resolved(value.path("items"))) : type;
    }

    private static String meaning(JsonNode value) {
        String own = value.path("description").asText("");
        String meaning = own.isEmpty() ? resolved(value).path("description").asText("") : own;
        return meaning.replace("|", "\\|");
    }

    /** What a definition of the common schema says in a value's place; other references stand beside what is to be told. */
    private static JsonNode resolved(JsonNode value) {
        String reference = value.path("$ref").asText("").replace(COMMON, "#");
        return reference.startsWith("#/$defs/") ? schema("common").at(reference.substring(1)) : value;
    }

    private static JsonNode schema(String name) {
        try {
            return JSON.readTree(Path.of("docs", "schema", name + ".schema.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
