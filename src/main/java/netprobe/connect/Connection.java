package netprobe.connect;

import java.net.Socket;
import java.util.OptionalInt;

/** A connection that an attempt came to, still open. Whoever is handed one closes it. */
public interface Connection extends AutoCloseable {

    /** It as Java's libraries want it. Closing that closes this. */
    Socket socket();

    /** Its descriptor, where it is one of the C library's. */
    OptionalInt descriptor();

    /** Ends it in order. */
    @Override
    void close();
}
