package netprobe.connect;

import java.io.Serial;
import java.net.SocketException;
import java.util.Optional;
import netprobe.model.Failure.Errno;
import netprobe.tables.Errors;

/** A socket's failure with its errno, which the exceptions of Java's own sockets keep to themselves. */
public final class ErrnoException extends SocketException {

    @Serial
    private static final long serialVersionUID = 1;

    private final int number;

    ErrnoException(int number) {
        super(Errors.errno(number, "", Optional.empty()).message());
        this.number = number;
    }

    /** It as a value. */
    public Errno errno(String operation, Optional<String> peer) {
        return Errors.errno(number, operation, peer);
    }
}
