package netprobe.archive;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a JSON text, and where it stands, so that whoever finds it wrong can say so.
 *
 * @param within the value that it is part of; empty of the whole text
 * @param step the way to it from there, such as {@code .role} or {@code [2]}
 * @param value as {@link JsonTree} reads it
 */
record Found(Optional<Found> within, String step, Object value) {

    private static final int SHOWN = 40;

    /** The whole text. */
    static Found root(Object value) {
        return new Found(Optional.empty(), "", value);
    }

    String text() throws UnreadableReport {
        if (value instanceof String text) {
            return text;
        }
        throw expected("a string");
    }

    BigDecimal number() throws UnreadableReport {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw expected("a number");
    }

    boolean flag() throws UnreadableReport {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw expected("true or false");
    }

    List<Found> items() throws UnreadableReport {
        if (!(value instanceof List<?> list)) {
            throw expected("a list");
        }
        var items = new ArrayList<Found>(list.size());
        for (Object item : list) {
            items.add(new Found(Optional.of(this), "[" + items.size() + "]", item));
        }
        return items;
    }

    /** The members of an object by their keys, in the text's order. */
    Map<String, Found> members() throws UnreadableReport {
        if (!(value instanceof Map<?, ?> map)) {
            throw expected("an object");
        }
        Map<String, Found> members = new LinkedHashMap<>();
        map.forEach((key, member) -> members.put((String) key, new Found(Optional.of(this), "." + key, member)));
        return members;
    }

    /** The key of this member as a value of its own. */
    Found named(String key) {
        return new Found(within, step, key);
    }

    /** A complaint about this value. */
    UnreadableReport expected(String what) {
        return wrong("expected " + what + ", not " + shown());
    }

    /** A complaint about a member that is not there. */
    UnreadableReport missing(String key) {
        return new Found(Optional.of(this), "." + key, "").wrong("is missing");
    }

    /** Any complaint about this value. */
    UnreadableReport wrong(String complaint) {
        String place = place();
        return new UnreadableReport(oneLine(place.isEmpty() ? complaint : place + ": " + complaint));
    }

    /** Such as {@code servers[2].role}. */
    private String place() {
        String path = within.map(outer -> outer.place() + step).orElse(step);
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private String shown() {
        return switch (value) {
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "a list";
            case JsonTree.Nothing _ -> "null";
            case String text -> '"' + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + '"';
            default -> value.toString();
        };
    }

    /** A stranger's text in a complaint of ours. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\u2028\\u2029]+", " ");
    }
}
