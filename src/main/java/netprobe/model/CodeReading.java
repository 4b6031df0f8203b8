package netprobe.model;

import java.util.List;

/**
 * One way to read an error code that was met somewhere.
 *
 * @param code what it is, in the words of the first platform
 * @param aliases other symbols for the same number there
 * @param platforms where it is that; first the platform asked from
 * @param negated whether what was met is the negative of the number, as the Linux kernel, io_uring and libuv return an errno
 * @param advice what to make of it
 */
public record CodeReading(Code code, List<String> aliases, List<Platform> platforms, boolean negated, Advice advice) {

    /** Copies the lists. */
    public CodeReading {
        aliases = List.copyOf(aliases);
        platforms = List.copyOf(platforms);
    }
}
