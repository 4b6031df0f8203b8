package netprobe.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import netprobe.model.ExitStatus;
import netprobe.render.Widths;

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
 * @param atInterrupt takes what is to be done before the process ends when the user or the system asks it to (SIGINT, SIGTERM), and
 *        tells its status; it runs beside what the command is doing. The launcher has only some commands ask, as the others have nothing to add
 * @param isInherited whether the streams are the process's own, so that a program that is run can have them
 */
public record Console(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment,
        LongSupplier nanoClock,
        boolean outIsTerminal, boolean errIsTerminal, Consumer<Supplier<ExitStatus>> atInterrupt,
        boolean isInherited) {

    /** A console whose process ends without a word when it is interrupted. */
    public Console(InputStream in, OutputStream out, OutputStream err, Map<String, String> environment,
            LongSupplier nanoClock, boolean outIsTerminal, boolean errIsTerminal) {
        this(in, out, err, environment, nanoClock, outIsTerminal, errIsTerminal, _ -> {}, false);
    }

    /** How wide prose is: what {@code COLUMNS} says, within reason. */
    int width() {
        String columns = variable("COLUMNS").orElse("");
        boolean sensible = columns.matches("[0-9]{2,3}");
        return sensible ? Math.clamp(Integer.parseInt(columns), 60, 120) : Widths.LINE;
    }

    /** An environment variable that is set and not empty. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
