package netprobe.model;

import java.util.List;

/**
 * An environment variable that configures how names are looked up.
 *
 * @param name such as {@code RES_OPTIONS}
 * @param value as it is set
 * @param accepted whether it has an effect
 * @param meaning what it comes to
 * @param remarks what is odd about it, as clauses
 */
public record ConfigurationVariable(String name, String value, boolean accepted, String meaning,
        List<String> remarks) {

    /** Copies the list. */
    public ConfigurationVariable {
        remarks = List.copyOf(remarks);
    }
}
