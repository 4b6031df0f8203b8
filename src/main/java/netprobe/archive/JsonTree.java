package netprobe.archive;

import io.avaje.json.JsonReader;
import io.avaje.json.stream.JsonStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a JSON text into maps, lists, strings, numbers and truth values, in whatever order its keys are: some tools sort them. A text
 * from a stranger costs no more memory than a few times its length, and no depth of the stack that it could choose.
 */
final class JsonTree {

    /** No record reaches so deep into others by far. */
    private static final int DEEPEST = 100;

    /** What stands for {@code null}, which no report has. */
    enum Nothing {
        /** The only one. */
        NULL
    }

    private final JsonReader json;

    private JsonTree(JsonReader json) {
        this.json = json;
    }

    /** The only value in the text. */
    static Found of(String text) throws UnreadableReport {
        // As the element of a list, so that what follows it is seen: the reader itself stops behind a value.
        try (JsonReader reader = JsonStream.builder().build().reader('[' + text + ']')) {
            List<Object> values = new JsonTree(reader).list(0);
            if (values.size() != 1) {
                throw new UnreadableReport("expected one JSON object, found " + values.size());
            }
            return Found.root(values.getFirst());
        } catch (UnreadableReport complaint) {
            throw complaint;
        } catch (RuntimeException malformed) {
            // Besides its own exceptions, the reader lets those of its arrays pass where a text ends within an escape.
            throw new UnreadableReport("is not JSON: " + Found.oneLine(String.valueOf(malformed.getMessage())));
        }
    }

    private Object value(int depth) throws UnreadableReport {
        if (depth > DEEPEST) {
            throw new UnreadableReport("is nested deeper than any report");
        }
        return switch (json.currentToken()) {
            case BEGIN_OBJECT -> object(depth);
            case BEGIN_ARRAY -> list(depth);
            case STRING -> json.readString();
            case NUMBER -> json.readDecimal();
            case BOOLEAN -> json.readBoolean();
            case NULL -> nothing();
        };
    }

    private Map<String, Object> object(int depth) throws UnreadableReport {
        Map<String, Object> members = new LinkedHashMap<>();
        json.beginObject();
        while (json.hasNextField()) {
            String key = json.nextField();
            if (!JsonText.isPlain(key)) {
                throw new UnreadableReport("is no report: one of its keys has control characters");
            }
            if (members.put(key, value(depth + 1)) != null) {
                throw new UnreadableReport(Found.oneLine(key) + ": occurs twice in one object");
            }
        }
        json.endObject();
        return members;
    }

    private List<Object> list(int depth) throws UnreadableReport {
        var items = new ArrayList<>();
        json.beginArray();
        while (json.hasNextElement()) {
            items.add(value(depth + 1));
        }
        json.endArray();
        return items;
    }

    private Nothing nothing() {
        json.isNullValue();
        return Nothing.NULL;
    }
}
