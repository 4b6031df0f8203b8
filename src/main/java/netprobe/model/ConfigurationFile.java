package netprobe.model;

import java.util.List;
import java.util.Optional;

/**
 * A file that configures how names are looked up.
 *
 * @param path where the C library looks for it
 * @param state whether it can be read
 * @param target where it leads, if it is a symbolic link
 * @param writer the program that says in it, or by that link, that it writes it
 * @param substitute of a file that can't be read, what the C library does without it, as a clause
 * @param lines every line
 */
public record ConfigurationFile(String path, State state, Optional<String> target, Optional<String> writer,
        Optional<String> substitute, List<ConfigurationLine> lines) {

    /** Copies the list. */
    public ConfigurationFile {
        lines = List.copyOf(lines);
    }

    /** Whether it can be read. */
    public enum State {
        /** It was. */
        READ,
        /** There is none, or a link that leads nowhere. */
        MISSING,
        /** It is there, but not for this user, or it is no file. */
        UNREADABLE
    }
}
