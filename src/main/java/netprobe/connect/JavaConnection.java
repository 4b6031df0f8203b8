package netprobe.connect;

import java.io.IOException;
import java.net.Socket;
import java.util.OptionalInt;

/** A connection of Java's own. */
record JavaConnection(Socket socket) implements Connection {

    @Override
    public OptionalInt descriptor() {
        return OptionalInt.empty();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // nothing is left to be closed
        }
    }
}
