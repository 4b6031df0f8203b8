package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options that every Java program of this environment is started with besides its own: those of {@code JDK_JAVA_OPTIONS} (java(1)),
 * {@code JAVA_TOOL_OPTIONS} (JVM Tool Interface) and HotSpot's {@code _JAVA_OPTIONS}. Of what is said twice, the last holds.
 *
 * @param options in the order in which they come to hold
 */
public record JavaOptions(List<Option> options) {

    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** The launcher takes them away from netprobe's own JVM, and leaves them here. */
    private static final String KEPT = "NETPROBE_";
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    /** Copies the list. */
    public JavaOptions {
        options = List.copyOf(options);
    }

    /**
     * A word of a variable's.
     *
     * @param text without its quotes
     * @param variable whose it is
     */
    public record Option(String text, String variable) {

        /** What follows a beginning. */
        public Optional<String> after(String beginning) {
            return text.startsWith(beginning) ? Optional.of(text.substring(beginning.length())) : Optional.empty();
        }
    }

    /** Of an environment. */
    public static JavaOptions of(Map<String, String> environment) {
        var options = new ArrayList<Option>();
        for (String variable : VARIABLES) {
            String kept = environment.getOrDefault(KEPT + variable, "");
            Matcher words = WORD.matcher(kept.isEmpty() ? environment.getOrDefault(variable, "") : kept);
            while (words.find()) {
                options.add(new Option(words.group().replaceAll("[\"']", ""), variable));
            }
        }
        return new JavaOptions(options);
    }

    /** The last that sets a system property: its value, which is empty where none is said, and whose it is. */
    public Optional<Option> property(String name) {
        return options.stream().flatMap(option -> option.after("-D" + name).stream()
                .filter(rest -> rest.isEmpty() || rest.startsWith("="))
                .map(rest -> new Option(rest.isEmpty() ? "" : rest.substring(1), option.variable())))
                .reduce((_, last) -> last);
    }
}
