package netprobe.tables;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** The alerts by which one end of a TLS connection tells the other why it gives up (RFC 8446, section 6). */
public final class TlsAlerts {

    private static final Map<Integer, String> NAMES = names();

    private TlsAlerts() {}

    /** The name, such as {@code handshake_failure}; of a number that nobody registered that number. */
    public static String name(int number) {
        return NAMES.getOrDefault(number, Integer.toString(number));
    }

    /** The number of a name. */
    public static OptionalInt number(String name) {
        return NAMES.entrySet().stream().filter(entry -> entry.getValue().equals(name)).mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Integer, String> names() {
        var names = new HashMap<Integer, String>();
        for (String[] row : TableFile.read("tls-alerts.tsv").rows()) {
            names.put(Integer.valueOf(row[0]), row[1]);
        }
        return names;
    }
}
