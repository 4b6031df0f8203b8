package netprobe.dns;

import java.io.Closeable;
import java.io.IOException;

/** A way to one server, over which messages go and come. */
public interface Connection extends Closeable {

    /** Sends a message. */
    void send(byte[] message) throws IOException;

    /**
     * Waits for the next message, whatever it is.
     *
     * @throws java.net.SocketTimeoutException when the time is over
     * @throws java.io.EOFException when the server has closed the connection
     */
    Received receive(Timer timer) throws IOException;
}
