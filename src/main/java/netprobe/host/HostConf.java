package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What host.conf(5) still decides: whether all lines of the hosts file count for a name, or only the first.
 *
 * @param multi glibc's {@code multi on}; off unless the file or {@code RESOLV_MULTI} says so
 * @param remarks lines that glibc complains about on standard error
 */
public record HostConf(boolean multi, List<Remark> remarks) {

    /** Copies the list. */
    public HostConf {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the file's text; empty where the file is missing.
     *
     * @param environment of which {@code RESOLV_MULTI} counts
     */
    public static HostConf parse(String text, Map<String, String> environment) {
        boolean multi = false;
        var remarks = new ArrayList<Remark>();
        int number = 0;
        for (String line : ConfigurationText.lines(text)) {
            number++;
            var words = ConfigurationText.words(line, ConfigurationText::isSpace);
            String keyword = words.isEmpty() ? "#" : words.getFirst().toLowerCase(Locale.ROOT);
            switch (keyword) {
                case "multi" -> multi = isOn(words.size() > 1 ? words.get(1) : "", multi);
                case "order", "trim", "reorder" -> {
                }
                default -> {
                    if (!keyword.startsWith("#")) {
                        remarks.add(new Remark(number, line, "`" + words.getFirst() + "` is not a keyword"));
                    }
                }
            }
        }
        return new HostConf(isOn(environment.getOrDefault("RESOLV_MULTI", ""), multi), remarks);
    }

    /** glibc looks at no more than the first letters. */
    private static boolean isOn(String value, boolean otherwise) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.startsWith("on") || !lower.startsWith("off") && otherwise;
    }
}
