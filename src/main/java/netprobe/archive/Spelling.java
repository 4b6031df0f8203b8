package netprobe.archive;

import java.util.Locale;

/** How names of Java are spelt in JSON. */
final class Spelling {

    /** Before a capital that follows something else, and before the last of several capitals. */
    private static final String BORDER = "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])";

    private Spelling() {}

    /** {@code canonicalName} as {@code canonical_name}. */
    static String snake(String name) {
        return joined(name, "_");
    }

    /** {@code ClientSubnet} as {@code client-subnet}. */
    static String dashed(String name) {
        return joined(name, "-");
    }

    private static String joined(String name, String separator) {
        return String.join(separator, name.split(BORDER)).toLowerCase(Locale.ROOT);
    }
}
