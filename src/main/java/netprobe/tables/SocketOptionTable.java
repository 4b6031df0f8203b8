package netprobe.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netprobe.model.Family;

/** The options of TCP sockets that are worth a look: what each holds, and which sysctl decides its default. */
public final class SocketOptionTable {

    private static final List<Entry> ENTRIES = read();

    private SocketOptionTable() {}

    /** What an option holds. */
    public enum Kind {
        /** An {@code int}. */
        NUMBER,
        /** A string. */
        TEXT,
        /** A {@code struct linger}. */
        LINGER,
        /** A {@code struct timeval}. */
        TIME
    }

    /**
     * An option.
     *
     * @param name the symbol
     * @param kind what it holds
     * @param sysctl the setting behind its default, as sysctl(8) spells it
     */
    public record Entry(String name, Kind kind, Optional<String> sysctl) {

        /** The number of its level on Linux. */
        public int level() {
            return switch (prefix()) {
                case "SO_" -> number("SOL_", "SOL_SOCKET");
                case "TCP_" -> number("IPPROTO_", "IPPROTO_TCP");
                case "IP_" -> number("IPPROTO_", "IPPROTO_IP");
                case "IPV6_" -> number("IPPROTO_", "IPPROTO_IPV6");
                default -> throw new IllegalStateException(name);
            };
        }

        /** Its number on Linux. */
        public int number() {
            return number(prefix(), name);
        }

        private String prefix() {
            return name.substring(0, name.indexOf('_') + 1);
        }

        private static int number(String prefix, String symbol) {
            return Constants.value(prefix, symbol).orElseThrow();
        }
    }

    /** The options of a socket of a family, in order. */
    public static List<Entry> of(Family family) {
        String others = family == Family.INET ? "IPV6_" : "IP_";
        return ENTRIES.stream().filter(entry -> !entry.name().startsWith(others)).toList();
    }

    private static List<Entry> read() {
        var entries = new ArrayList<Entry>();
        for (String[] row : TableFile.read("socket-options.tsv").rows()) {
            Optional<String> sysctl = row[2].equals("-") ? Optional.empty() : Optional.of(row[2]);
            entries.add(new Entry(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), sysctl));
        }
        return List.copyOf(entries);
    }
}
