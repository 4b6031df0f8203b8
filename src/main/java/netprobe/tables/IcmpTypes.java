package netprobe.tables;

import java.util.HashMap;
import java.util.Map;

/** The names of ICMP's error messages, of both versions. */
public final class IcmpTypes {

    private static final Map<String, String> NAMES = names();

    private IcmpTypes() {}

    /** What a message says, in the registry's words; of one without a name, its type and code. */
    public static String name(int version, int type, int code) {
        return NAMES.getOrDefault(key(version, type, code), "type " + type + ", code " + code);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (String[] row : TableFile.read("icmp.tsv").rows()) {
            names.put(String.join(" ", row[0], row[1], row[2]), row[3]);
        }
        return names;
    }

    private static String key(int version, int type, int code) {
        return version + " " + type + " " + code;
    }
}
