package netprobe.address;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Reading;
import netprobe.model.Reading.Reader;

/**
 * How every reader reads a text that was given as an address, and whether they agree.
 *
 * @param all one reading a reader
 */
public record Readings(List<Reading> all) {

    /** Whose reading counts as the address where they differ: that of most programs first. */
    private static final List<Reader> PRECEDENCE =
            List.of(Reader.GETADDRINFO, Reader.BROWSER, Reader.JAVA, Reader.PYTHON, Reader.INET_PTON, Reader.INET_ATON);

    /** Copies the list. */
    public Readings {
        all = List.copyOf(all);
    }

    /** Has every reader read the text; inet_aton only what could be IPv4. IPv6 gets the brackets that it has in a URL. */
    public static Readings of(String text) {
        boolean six = text.indexOf(':') >= 0;
        var all = new ArrayList<Reading>(Reader.values().length);
        all.add(LibcHost.pton(text));
        if (!six) {
            all.add(LibcHost.aton(text));
        }
        all.add(LibcHost.getaddrinfo(text));
        all.add(JavaHost.read(text));
        all.add(PythonHost.read(text));
        all.add(BrowserHost.read(six && !text.startsWith("[") ? '[' + text + ']' : text));
        return new Readings(all);
    }

    /** The address, by the reader whose reading counts most; empty where nobody reads one. */
    public Optional<IpAddress> address() {
        return PRECEDENCE.stream().flatMap(reader -> all.stream().filter(reading -> reading.reader() == reader))
                .flatMap(reading -> reading.address().stream()).findFirst();
    }

    /** Where readers differ, one sentence that says who reads what, and what to write so that they agree. */
    public Optional<String> disagreement() {
        Map<String, List<String>> readersOf = readersOf();
        if (readersOf.size() < 2) {
            return Optional.empty();
        }
        String who = readersOf.entrySet().stream()
                .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ')')
                .collect(Collectors.joining(", "));
        return Optional.of("programs differ: " + who + remedy());
    }

    /** What is made of the text, addresses first, and by whom. */
    private Map<String, List<String>> readersOf() {
        var readersOf = new LinkedHashMap<String, List<String>>();
        for (Reading reading : all.stream().sorted(comparing(Reading::outcome)).toList()) {
            readersOf.computeIfAbsent(phrase(reading), _ -> new ArrayList<>()).add(reading.reader().title());
        }
        return readersOf;
    }

    private Set<String> addresses() {
        return all.stream().flatMap(reading -> reading.address().stream()).map(IpAddress::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String phrase(Reading reading) {
        return switch (reading.outcome()) {
            case ADDRESS -> reading.address().orElseThrow().text();
            case NAME -> "a name to look up";
            case REFUSED -> "refused";
        };
    }

    /** In IPv4 there is always a form that all read alike: four decimal parts. In IPv6, scopes and mapped addresses have none. */
    private String remedy() {
        boolean plain = all.stream().flatMap(reading -> reading.address().stream())
                .allMatch(address -> address.family() == Family.INET);
        return plain ? "; write " + String.join(" or ", addresses()) : "";
    }
}
