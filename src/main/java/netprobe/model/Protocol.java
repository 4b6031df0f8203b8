package netprobe.model;

import java.util.List;

/**
 * A protocol over IP, in the shape of {@code struct protoent}.
 *
 * @param name the official name
 * @param aliases other names
 * @param number 0 to 255 on the wire, more for what the kernel alone knows
 * @param source who says so
 */
public record Protocol(String name, List<String> aliases, int number, Source source) {

    /** Copies the list. */
    public Protocol {
        aliases = List.copyOf(aliases);
    }
}
