package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A user's own names for hosts: the file that {@code HOSTALIASES} points to (hostname(7)), each line {@code ALIAS TARGET}.
 *
 * @param pairs in order
 * @param remarks where glibc stops reading
 */
public record HostAliases(List<Pair> pairs, List<Remark> remarks) {

    /** Copies the lists. */
    public HostAliases {
        pairs = List.copyOf(pairs);
        remarks = List.copyOf(remarks);
    }

    /** A line, by its number. */
    public record Pair(int line, String alias, String target) {}

    /** Lines that count, in order. */
    public List<Effect> effects() {
        return pairs.stream().map(pair -> new Effect(pair.line, pair.alias + " stands for " + pair.target)).toList();
    }

    /** Reads the file's text. glibc stops reading at a line without white space, and so at an empty last line. */
    public static HostAliases parse(String text) {
        var pairs = new ArrayList<Pair>();
        var remarks = new ArrayList<Remark>();
        boolean ended = false;
        int number = 0;
        for (String line : ConfigurationText.lines(text)) {
            number++;
            var words = ConfigurationText.words(line, ConfigurationText::isSpace);
            if (ended) {
                remarks.add(new Remark(number, line, "stands below the line at which glibc stops reading"));
            } else if (words.size() < 2) {
                remarks.add(new Remark(number, line, "has no target: glibc stops reading here"));
                ended = true;
            } else {
                pairs.add(new Pair(number, words.getFirst(), words.get(1)));
            }
        }
        return new HostAliases(pairs, remarks);
    }

    /** What a name without dots stands for. */
    public Optional<String> target(String name) {
        return pairs.stream().filter(pair -> pair.alias().equalsIgnoreCase(name)).findFirst().map(Pair::target);
    }
}
