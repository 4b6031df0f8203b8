package netprobe.lab;

import java.util.List;

/**
 * What the keeper of the lab's networks is told, in a line.
 *
 * @param kind what it is to do
 * @param id of the network
 * @param scenario what to build, as {@link ScenarioFile#find} takes it
 */
public record Order(Kind kind, String id, String scenario) {

    /** What there is to do. */
    public enum Kind {
        /** Build a network. */
        BUILD,
        /** Take it away. */
        END
    }

    /** Reads a line. */
    public static Order parse(String line) {
        List<String> words = List.of(line.split(" ", 3));
        return new Order(Kind.valueOf(words.get(0)), words.get(1), words.get(2));
    }

    String line() {
        return kind + " " + id + " " + scenario;
    }
}
