package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A user's own names for hosts: the file that {@code HOSTALIASES} points to (hostname(7)), each line {@code ALIAS TARGET}.
 *
 * @param pairs in order
 */
public record HostAliases(List<Pair> pairs) {

    /** Copies the list. */
    public HostAliases {
        pairs = List.copyOf(pairs);
    }

    /** A line. */
    public record Pair(String alias, String target) {}

    /** Reads the file's text. glibc stops reading at a line without white space, and so at an empty last line. */
    public static HostAliases parse(String text) {
        var pairs = new ArrayList<Pair>();
        for (String line : ConfigurationText.lines(text)) {
            var words = ConfigurationText.words(line, ConfigurationText::isSpace);
            if (words.size() < 2) {
                break;
            }
            pairs.add(new Pair(words.getFirst(), words.get(1)));
        }
        return new HostAliases(pairs);
    }

    /** What a name without dots stands for. */
    public Optional<String> target(String name) {
        return pairs.stream().filter(pair -> pair.alias().equalsIgnoreCase(name)).findFirst().map(Pair::target);
    }
}
