package netprobe.bulk.input;

import java.util.List;

/**
 * How a list is read.
 *
 * @param types what each name is asked for whose line doesn't say, by number, in this order
 * @param unique whether the same name is asked for the same type only once, in whatever letter case
 */
public record ListSettings(List<Integer> types, boolean unique) {

    /** Copies the list. */
    public ListSettings {
        types = List.copyOf(types);
    }
}
