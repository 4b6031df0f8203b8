package netprobe.host;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import netprobe.host.NameServiceSwitch.Action;
import netprobe.host.NameServiceSwitch.Source;
import netprobe.host.NameServiceSwitch.Status;

/** One reading of nsswitch.conf. A syntax error in the line of any database leaves glibc with none of them. */
final class NameServiceSwitchParser {

    /** glibc's databases.def; lines of other databases are somebody else's business. */
    private static final Set<String> DATABASES =
            Set.of("aliases", "ethers", "group", "group_compat", "gshadow", "hosts", "initgroups",
                    "netgroup", "networks", "passwd", "passwd_compat", "protocols", "publickey", "rpc", "services",
                    "shadow", "shadow_compat");

    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Line> databases = new LinkedHashMap<>();

    /** A line of a database. */
    private record Line(int number, String text, List<Source> sources) {

        Effect effect() {
            String order = sources.stream().map(Source::text).collect(Collectors.joining(", then "));
            return new Effect(number, order.isEmpty() ? "no source at all" : order);
        }
    }

    NameServiceSwitch parse(String text) {
        int number = 0;
        int broken = 0;
        for (String line : ConfigurationText.lines(text)) {
            number++;
            if (!accept(number, line) && broken == 0) {
                broken = number;
            }
        }
        return broken == 0 ? whole() : withSyntaxError(broken);
    }

    private NameServiceSwitch withSyntaxError(int broken) {
        for (Line line : databases.values()) {
            remarks.add(new Remark(line.number, line.text, "does not count, because of the error in line " + broken));
        }
        return new NameServiceSwitch(List.of(), Map.of(), List.of(), remarks);
    }

    private NameServiceSwitch whole() {
        var sources = new HashMap<String, List<Source>>();
        databases.forEach((database, line) -> sources.put(database, line.sources));
        return new NameServiceSwitch(sources.getOrDefault("hosts", NameServiceSwitch.DEFAULT), sources,
                databases.values().stream().map(Line::effect).toList(), remarks);
    }

    /** The database's name ends at white space or a colon, so even {@code hosts files dns} counts; the newline is white space, too. */
    private boolean accept(int number, String line) {
        int start = spaceEnd(line, 0);
        int end = start;
        while (end < line.length() && !ConfigurationText.isSpace(line.charAt(end)) && line.charAt(end) != ':') {
            end++;
        }
        String database = line.substring(start, end);
        if (!DATABASES.contains(database)) {
            if (!database.isEmpty() && !database.startsWith("#")) {
                remarks.add(new Remark(number, line, "`" + database + "` is no database of the C library's"));
            }
            return true;
        }
        while (end < line.length() && (ConfigurationText.isSpace(line.charAt(end)) || line.charAt(end) == ':')) {
            end++;
        }
        var sources = new SourceList(line.substring(end)).parse();
        if (sources.isEmpty()) {
            remarks.add(new Remark(number, line, "has a syntax error, so the C library can use no line of this file"));
        } else {
            take(database, new Line(number, line, sources.get()));
        }
        return sources.isPresent();
    }

    private static int spaceEnd(String text, int from) {
        int end = from;
        while (end < text.length() && ConfigurationText.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void take(String database, Line line) {
        Line earlier = databases.put(database, line);
        if (earlier != null) {
            remarks.add(new Remark(earlier.number, earlier.text, "is overridden by line " + line.number));
        }
        if (!database.equals("hosts")) {
            return;
        }
        if (line.sources.isEmpty()) {
            remarks.add(new Remark(line.number, line.text, "names no source, so no host name can be found"));
        } else if (line.sources.stream().anyMatch(source -> source.module().startsWith("#"))) {
            remarks.add(
                    new Remark(line.number, line.text, "`#` starts no comment here: what follows counts as sources"));
        }
    }

    /** {@code ( source ( "[" ( "!"? status "=" action )+ "]" )? )*}, by one pass from left to right. */
    private static final class SourceList {
        private final String text;
        private int position;

        SourceList(String text) {
            this.text = text;
        }

        /** Empty when there is a syntax error. */
        Optional<List<Source>> parse() {
            var sources = new ArrayList<Source>();
            skipSpace();
            while (position < text.length()) {
                String module = until("[");
                if (module.isEmpty()) {
                    return Optional.of(sources);
                }
                var actions = Source.usualActions();
                skipSpace();
                if (at('[') && !criteria(actions)) {
                    return Optional.empty();
                }
                sources.add(new Source(module, actions));
                skipSpace();
            }
            return Optional.of(sources);
        }

        private boolean criteria(EnumMap<Status, Action> actions) {
            position++;
            do {
                skipSpace();
                if (!criterion(actions)) {
                    return false;
                }
                skipSpace();
            } while (!at(']'));
            position++;
            return true;
        }

        private boolean criterion(EnumMap<Status, Action> actions) {
            boolean negated = at('!');
            if (negated) {
                position++;
            }
            var status = constant(Status.values(), until("=]"));
            skipSpace();
            if (status.isEmpty() || !at('=')) {
                return false;
            }
            position++;
            skipSpace();
            var action = constant(Action.values(), until("=]"));
            if (action.isEmpty()) {
                return false;
            }
            for (Status each : Status.values()) {
                if (each == status.get() != negated) {
                    actions.put(each, action.get());
                }
            }
            return true;
        }

        private boolean at(char c) {
            return position < text.length() && text.charAt(position) == c;
        }

        private void skipSpace() {
            position = spaceEnd(text, position);
        }

        /** The text up to white space or one of the given characters. */
        private String until(String ends) {
            int start = position;
            while (position < text.length() && !ConfigurationText.isSpace(text.charAt(position))
                    && ends.indexOf(text.charAt(position)) < 0) {
                position++;
            }
            return text.substring(start, position);
        }

        private static <E extends Enum<E>> Optional<E> constant(E[] values, String word) {
            for (E value : values) {
                if (value.name().equals(word.toUpperCase(Locale.ROOT))) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }
    }
}
