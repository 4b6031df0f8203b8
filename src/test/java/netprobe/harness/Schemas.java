package netprobe.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Holds lines of JSON against the schemas that users are given, in {@code docs/schema}. */
public final class Schemas {

    private static final String PREFIX = "urn:netprobe:schema:";
    private static final Path FOLDER = Path.of("docs", "schema");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Schemas::text));

    private Schemas() {}

    /** Reads a line of JSON Lines, having checked it against its command's schema. */
    public static JsonNode check(String line) {
        return check(line, parse(line).path("command").asText());
    }

    /** Reads an object that is no command's line, having checked it against the schema of that name. */
    public static JsonNode check(String text, String schema) {
        JsonNode node = parse(text);
        List<Error> errors = REGISTRY.getSchema(SchemaLocation.of(PREFIX + schema)).validate(node);
        if (!errors.isEmpty()) {
            throw new AssertionError("against docs/schema/" + schema + ".schema.json: " + errors + "\n" + text);
        }
        return node;
    }

    /** Checks a part of a line against its definition in the common schema. */
    public static JsonNode checkPart(JsonNode part, String definition) {
        List<Error> errors =
                REGISTRY.getSchema(SchemaLocation.of(PREFIX + "common#/$defs/" + definition)).validate(part);
        if (!errors.isEmpty()) {
            throw new AssertionError(
                    "against " + definition + " in docs/schema/common.schema.json: " + errors + "\n" + part);
        }
        return part;
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + line, e);
        }
    }

    private static String text(String id) {
        try {
            return Files.readString(FOLDER.resolve(id.substring(PREFIX.length()) + ".schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
