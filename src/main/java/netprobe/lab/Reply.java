package netprobe.lab;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the keeper of the lab's networks says to an {@link Order}, in a line.
 *
 * @param id of the network
 * @param kind what came of it
 * @param message why it wasn't done; any text
 */
public record Reply(String id, Kind kind, String message) {

    /** What comes of an order. */
    public enum Kind {
        /** What was asked for. */
        DONE,
        /** Nothing: the scenario can't be built as it is written. */
        FAULT,
        /** Nothing: this machine lacks something. */
        UNAVAILABLE,
        /** Nothing: netprobe has a bug. */
        BUG
    }

    /** A reply in a line; nothing in any other, such as a word of the JVM's own. */
    static Optional<Reply> parse(String line) {
        String[] words = line.split(" ", 3);
        return words.length < 3
                ? Optional.empty()
                : Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(words[1])).findFirst()
                        .map(kind -> new Reply(words[0], kind, words[2].translateEscapes()));
    }

    /** The reply as a line. */
    public String line() {
        return id + ' ' + kind + ' ' + message.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
