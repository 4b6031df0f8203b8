package netprobe.query;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import netprobe.model.TlsSession;

/**
 * A connection, and what TLS made of it.
 *
 * @param wire the connection itself
 * @param socket what is read and written: the same, or TLS over it
 * @param session what came of the handshake, if there was one
 */
record Secured(Socket wire, Socket socket, Optional<TlsSession> session) {

    /** Ends it; of TLS in order, if the peer does not hold that up. */
    void end() {
        try {
            wire.setSoTimeout(1);
            socket.close();
            wire.close();
        } catch (IOException gone) {
            // it was to be gone
        }
    }
}
