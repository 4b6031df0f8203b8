package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What host.conf(5) still decides: whether all lines of the hosts file count for a name, or only the first.
 *
 * @param multi glibc's {@code multi on}; off unless the file or {@code RESOLV_MULTI} says so
 * @param effects lines that count
 * @param remarks lines that have no effect
 */
public record HostConf(boolean multi, List<Effect> effects, List<Remark> remarks) {

    private static final String MANY_LINES = "every line of the hosts file that has the name counts";
    private static final String ONE_LINE = "only the first line of the hosts file that has the name counts";

    /** Copies the lists. */
    public HostConf {
        effects = List.copyOf(effects);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads the file's text; empty where the file is missing.
     *
     * @param environment of which {@code RESOLV_MULTI} counts
     */
    public static HostConf parse(String text, Map<String, String> environment) {
        boolean multi = false;
        var effects = new ArrayList<Effect>();
        var remarks = new ArrayList<Remark>();
        int number = 0;
        for (String line : ConfigurationText.lines(text)) {
            number++;
            var words = ConfigurationText.words(line, ConfigurationText::isSpace);
            String keyword = words.isEmpty() ? "#" : words.getFirst().toLowerCase(Locale.ROOT);
            switch (keyword) {
                case "multi" -> {
                    multi = isOn(words.size() > 1 ? words.get(1) : "", multi);
                    effects.add(new Effect(number, multi ? MANY_LINES : ONE_LINE));
                }
                case "trim" -> effects.add(
                        new Effect(number,
                                "takes these domains off the names that gethostbyname and gethostbyaddr find"));
                case "reorder" -> effects.add(
                        new Effect(number, "whether gethostbyname puts addresses of this host's networks first"));
                case "order" -> remarks.add(new Remark(number, line, "has no effect: nsswitch.conf says the order"));
                default -> {
                    if (!keyword.startsWith("#")) {
                        remarks.add(new Remark(number, line, "`" + words.getFirst() + "` is not a keyword"));
                    }
                }
            }
        }
        return new HostConf(isOn(environment.getOrDefault("RESOLV_MULTI", ""), multi), effects, remarks);
    }

    /** glibc looks at no more than the first letters. */
    private static boolean isOn(String value, boolean otherwise) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.startsWith("on") || !lower.startsWith("off") && otherwise;
    }
}
