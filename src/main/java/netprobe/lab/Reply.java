package netprobe.lab;

import java.util.List;

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

    static Reply parse(String line) {
        List<String> words = List.of(line.split(" ", 3));
        return new Reply(words.get(0), Kind.valueOf(words.get(1)), words.get(2).translateEscapes());
    }

    /** The reply as a line. */
    public String line() {
        return id + ' ' + kind + ' ' + message.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
