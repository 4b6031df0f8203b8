package netprobe.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What a command has of the world besides its arguments.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param environment the environment's variables
 * @param nanoClock a clock for measuring, in nanoseconds from an arbitrary start
 * @param outIsTerminal whether a person reads standard output as it comes
 * @param errIsTerminal whether a person reads standard error as it comes
 */
public record Console(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment,
        LongSupplier nanoClock,
        boolean outIsTerminal, boolean errIsTerminal) {

    /** An environment variable that is set and not empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
