package netprobe.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of a scenario, as {@code [[hosts.resolver.servers]]}: values by key and type.
 *
 * <p>Each complaint names the key. What nobody asked for is a mistake of whoever wrote the scenario: {@link #refuseUnread()}.
 */
public final class ServerTable {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

    private final String path;
    private final Map<String, ?> values;
    private final Set<String> read = new HashSet<>();
    private final List<ServerTable> inner = new ArrayList<>();

    /**
     * @param path what the table is called in complaints, such as {@code hosts.resolver.servers[0]}; nothing for a whole file
     * @param values text, {@code Long}, {@code Double}, {@code Boolean}, {@code List} or {@code Map} by key
     */
    public ServerTable(String path, Map<String, ?> values) {
        this.path = path;
        this.values = values;
    }

    /** What the table is called in complaints. */
    public String path() {
        return path;
    }

    /** The keys, in the order of the file; asking for them reads none. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether there is a value. */
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Whether there is a table, where something else could be too. */
    public boolean isTable(String key) {
        return values.get(key) instanceof Map;
    }

    /** A text. */
    public Optional<String> text(String key) throws ScenarioFault {
        return value(key, String.class, "a text");
    }

    /** Whether there is a text, rather than something else. */
    boolean isText(String key) {
        return values.get(key) instanceof String;
    }

    /** A text, or the digits of a whole number. */
    String textOrNumber(String key) throws ScenarioFault {
        return values.get(key) instanceof Long ? Long.toString(number(key, 0)) : requiredText(key);
    }

    /** A text that has to be there. */
    public String requiredText(String key) throws ScenarioFault {
        return text(key).orElseThrow(() -> fault(key, "is missing; expected a text"));
    }

    /** Whether something is so; false, where nothing is said. */
    public boolean flag(String key) throws ScenarioFault {
        return value(key, Boolean.class, "true or false").orElse(false);
    }

    /** Whether something is so. */
    public boolean flag(String key, boolean otherwise) throws ScenarioFault {
        return value(key, Boolean.class, "true or false").orElse(otherwise);
    }

    /** A whole number. */
    public long number(String key, long otherwise) throws ScenarioFault {
        return value(key, Long.class, "a whole number").orElse(otherwise);
    }

    /** A length of time: a text of a number and {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}. */
    public Optional<Duration> duration(String key) throws ScenarioFault {
        Optional<String> text = value(key, String.class, "a time such as \"1500ms\" or \"3d\"");
        return text.isEmpty() ? Optional.empty() : Optional.of(duration(key, text.get()));
    }

    private Duration duration(String key, String text) throws ScenarioFault {
        var matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw fault(key, "is \"" + text + "\"; expected a time such as \"1500ms\" or \"3d\"");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** Several texts; one alone may stand without brackets. */
    public List<String> texts(String key) throws ScenarioFault {
        if (values.get(key) instanceof String one) {
            read.add(key);
            return List.of(one);
        }
        var texts = new ArrayList<String>();
        for (Object each : value(key, List.class, "a list of texts").orElse(List.of())) {
            if (!(each instanceof String text)) {
                throw fault(key, "is not a list of texts");
            }
            texts.add(text);
        }
        return texts;
    }

    /** A table. */
    public Optional<ServerTable> table(String key) throws ScenarioFault {
        return value(key, Map.class, "a table").map(map -> inside(name(key), map));
    }

    /** Several tables. */
    public List<ServerTable> tables(String key) throws ScenarioFault {
        var tables = new ArrayList<ServerTable>();
        for (Object each : value(key, List.class, "a list of tables").orElse(List.of())) {
            if (!(each instanceof Map<?, ?> map)) {
                throw fault(key, "is not a list of tables");
            }
            tables.add(inside(name(key) + '[' + tables.size() + ']', map));
        }
        return tables;
    }

    @SuppressWarnings("unchecked")
    private ServerTable inside(String name, Map<?, ?> map) {
        var table = new ServerTable(name, (Map<String, ?>) map);
        inner.add(table);
        return table;
    }

    private <T> Optional<T> value(String key, Class<T> type, String expected) throws ScenarioFault {
        read.add(key);
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw fault(key, "is not what is expected there: " + expected);
        }
        return Optional.ofNullable(type.cast(value));
    }

    /** The same table for somebody who reads it later, and refuses then what is left unread. */
    ServerTable forLater() {
        read.addAll(values.keySet());
        return new ServerTable(path, values);
    }

    /** A complaint about the value of a key. */
    public ScenarioFault fault(String key, String predicate) {
        return new ScenarioFault(name(key) + ' ' + predicate);
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + '.' + key;
    }

    /** Refuses keys that nobody asked for, in this table and in those that were asked for in it. */
    public void refuseUnread() throws ScenarioFault {
        for (String key : values.keySet()) {
            if (!read.contains(key)) {
                throw fault(key, "is not a setting of this");
            }
        }
        for (ServerTable table : inner) {
            table.refuseUnread();
        }
    }
}
