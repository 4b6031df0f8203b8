package netprobe.model;

import java.util.List;

/**
 * A service, in the shape of {@code struct servent}.
 *
 * @param name the official name
 * @param aliases other names for the same port
 * @param port 1 to 65535
 * @param protocol {@code tcp}, {@code udp}, {@code sctp}, {@code dccp}
 * @param source who says so
 */
public record Service(String name, List<String> aliases, int port, String protocol, Source source) {

    /** Copies the list. */
    public Service {
        aliases = List.copyOf(aliases);
    }
}
