package netprobe.tables;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** The names that IANA registered for the numbers in DNS messages; each registry is read when it is first asked. */
public enum DnsRegistry {
    /** Types of resource records and of questions. */
    TYPES("dns-types.tsv"),
    /** Classes. */
    CLASSES("dns-classes.tsv");

    private static final Map<DnsRegistry, Names> READ = new ConcurrentHashMap<>();

    private final String file;

    DnsRegistry(String file) {
        this.file = file;
    }

    /** What a number is called, if it is registered. */
    public Optional<String> name(int number) {
        return Optional.ofNullable(names().byNumber.get(number));
    }

    /** The number of a name in any letter case. */
    public OptionalInt number(String name) {
        Integer number = names().byName.get(name.toUpperCase(Locale.ROOT));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private Names names() {
        return READ.computeIfAbsent(this, registry -> Names.read(registry.file));
    }

    private record Names(Map<Integer, String> byNumber, Map<String, Integer> byName) {

        static Names read(String file) {
            var names = new Names(new HashMap<>(), new HashMap<>());
            for (String[] row : TableFile.read(file).rows()) {
                Integer number = Integer.valueOf(row[0]);
                names.byNumber.put(number, row[1]);
                names.byName.put(row[1].toUpperCase(Locale.ROOT), number);
            }
            return names;
        }
    }
}
