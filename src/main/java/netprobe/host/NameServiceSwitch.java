package netprobe.host;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the C library looks a host name up, and in which order: the {@code hosts} line of nsswitch.conf(5), as glibc 2.36 reads it.
 *
 * @param sources the modules in order; empty when the line is empty or the file has a syntax error, and then no lookup can succeed
 * @param databases the sources of every database that has a usable line, by its name
 * @param effects lines that count
 * @param remarks lines that don't do what they seem to
 */
public record NameServiceSwitch(List<Source> sources, Map<String, List<Source>> databases, List<Effect> effects,
        List<Remark> remarks) {

    /** Copies the lists and the map. */
    public NameServiceSwitch {
        sources = List.copyOf(sources);
        databases = Map.copyOf(databases);
        effects = List.copyOf(effects);
        remarks = List.copyOf(remarks);
    }

    /** What a module says of a lookup. */
    public enum Status {
        /** Found. */
        SUCCESS,
        /** The module works, and does not have it. */
        NOTFOUND,
        /** The module can't be used. */
        UNAVAIL,
        /** The module is busy; ask again later. */
        TRYAGAIN
    }

    /** What follows a module's status. */
    public enum Action {
        /** The lookup ends here. */
        RETURN,
        /** The next module is asked. */
        CONTINUE,
        /** The next module is asked, and adds to what was found. */
        MERGE;

        /** The spelling that nsswitch.conf(5) uses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A module.
     *
     * @param module its name: {@code libnss_MODULE.so.2}
     * @param actions what follows each status
     */
    public record Source(String module, Map<Status, Action> actions) {

        /** Copies the map. */
        public Source {
            actions = Map.copyOf(actions);
        }

        /** A module with the usual actions: what is found ends the lookup. */
        static Source of(String module) {
            return new Source(module, usualActions());
        }

        static EnumMap<Status, Action> usualActions() {
            var actions = new EnumMap<Status, Action>(Status.class);
            for (Status status : Status.values()) {
                actions.put(status, status == Status.SUCCESS ? Action.RETURN : Action.CONTINUE);
            }
            return actions;
        }

        /** The actions that are not the usual ones. */
        public Map<Status, Action> unusualActions() {
            var unusual = new EnumMap<Status, Action>(Status.class);
            unusual.putAll(actions);
            unusual.entrySet().removeAll(usualActions().entrySet());
            return unusual;
        }

        /** As nsswitch.conf spells it, the usual actions left out. */
        public String text() {
            var unusual = unusualActions();
            return unusual.isEmpty()
                    ? module
                    : unusual.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue().word())
                            .collect(Collectors.joining(" ", module + " [", "]"));
        }

        /** What follows a status. */
        public Action after(Status status) {
            return actions.getOrDefault(status, Action.CONTINUE);
        }
    }

    /** glibc's own choice where the file or its {@code hosts} line is missing. */
    public static final List<Source> DEFAULT = List.of(Source.of("files"), Source.of("dns"));

    /** Where the names of any database are looked up; for most, glibc's own choice is {@code files}. */
    public List<Source> sources(String database) {
        return database.equals("hosts")
                ? sources
                : databases.getOrDefault(database, List.of(Source.of("files")));
    }

    /** Reads the file's text; empty where the file is missing. */
    public static NameServiceSwitch parse(String text) {
        return new NameServiceSwitchParser().parse(text);
    }
}
