package netprobe.cli;

import java.io.IOException;

/** Standard input can't be read, as when it is a directory. Ends the command; what was read before has been answered. */
final class InputBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputBroken(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
