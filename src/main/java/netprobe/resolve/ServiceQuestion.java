package netprobe.resolve;

import java.util.Optional;
import java.util.OptionalInt;

/** What an operand of {@code services} asks for. */
sealed interface ServiceQuestion {

    /**
     * A service by its name.
     *
     * @param protocol such as {@code tcp}
     */
    record ByName(String name, Optional<String> protocol) implements ServiceQuestion {}

    /**
     * The services on ports.
     *
     * @param low the first port, at least 1
     * @param high the last port, at most 65535
     */
    record ByPorts(int low, int high, Optional<String> protocol) implements ServiceQuestion {}

    /**
     * The service behind a URL.
     *
     * @param scheme as written
     * @param port the one the URL names itself
     */
    record ByUrl(String scheme, OptionalInt port) implements ServiceQuestion {}

    /**
     * It asks for nothing that can be looked up.
     *
     * @param code of the {@code InputError}
     * @param message what was expected
     */
    record Unusable(String code, String message) implements ServiceQuestion {}
}
