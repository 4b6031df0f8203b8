package netprobe.connect.tls;

import java.io.IOException;
import java.net.Socket;

/** A way to the same peer again, for another try: the same address, port and source as the first connection. */
@FunctionalInterface
public interface Reconnection {

    /** Nobody to ask again. */
    Reconnection NONE = () -> {
        throw new IOException("there is only this connection");
    };

    /** A new connection. */
    Socket connect() throws IOException;
}
