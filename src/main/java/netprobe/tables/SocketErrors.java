package netprobe.tables;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.util.Optional;
import netprobe.model.Failure.Errno;

/**
 * The errno behind a socket's exception. Java keeps the number to itself: most often its message is strerror(3)'s text and nothing else, and
 * where it is not, the class tells.
 */
public final class SocketErrors {

    private static final int EIO = 5;
    private static final int EADDRNOTAVAIL = 99;
    private static final int ECONNRESET = 104;
    private static final int ECONNREFUSED = 111;
    private static final int EHOSTUNREACH = 113;
    private static final int LAST = 133;

    private SocketErrors() {}

    /** The failure of an operation with a peer, {@code address:port}; {@code EIO} with the exception's own text where nothing tells. */
    public static Errno errno(IOException exception, String operation, String peer) {
        String text = String.valueOf(exception.getMessage());
        for (int number = 1; number <= LAST; number++) {
            var candidate = Errors.errno(number, operation, Optional.of(peer));
            if (candidate.message().equals(text)) {
                return candidate;
            }
        }
        return byClass(exception, text, operation, peer);
    }

    private static Errno byClass(IOException exception, String text, String operation, String peer) {
        int number = switch (exception) {
            case PortUnreachableException _,ConnectException _ -> ECONNREFUSED;
            case NoRouteToHostException _ -> EHOSTUNREACH;
            case BindException _ -> EADDRNOTAVAIL;
            default -> text.equals("Connection reset") ? ECONNRESET : EIO;
        };
        var errno = Errors.errno(number, operation, Optional.of(peer));
        return number == EIO ? new Errno(EIO, errno.code(), text, operation, Optional.of(peer)) : errno;
    }
}
