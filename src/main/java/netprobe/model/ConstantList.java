package netprobe.model;

import java.util.List;

/**
 * Constants of the socket API.
 *
 * @param constants by prefix, then in the order of their values on Linux
 */
public record ConstantList(List<Constant> constants) implements Payload {

    /** Copies the list. */
    public ConstantList {
        constants = List.copyOf(constants);
    }
}
