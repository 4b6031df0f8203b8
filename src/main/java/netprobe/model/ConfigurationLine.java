package netprobe.model;

import java.util.List;

/**
 * A line of a configuration file, and what the C library makes of it.
 *
 * @param number from 1
 * @param text as it stands, without its newline
 * @param status whether it counts
 * @param meaning of an accepted line, what it comes to; empty of any other
 * @param remarks why it doesn't count, or what is odd about it, as clauses
 */
public record ConfigurationLine(int number, String text, Status status, String meaning, List<String> remarks) {

    /** Copies the list. */
    public ConfigurationLine {
        remarks = List.copyOf(remarks);
    }

    /** Whether a line counts. */
    public enum Status {
        /** It has an effect. */
        ACCEPTED,
        /** It was meant to have one, and has none. */
        IGNORED,
        /** Blank, or a comment. */
        COMMENT
    }
}
