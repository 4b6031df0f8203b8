package netprobe.lab.serve.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;

/** Waiting. */
final class Pause {

    private Pause() {}

    static void of(Duration delay) {
        try {
            Thread.sleep(delay);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes whatever the client says, and says nothing. */
    static void untilHungUp(Socket connection) throws IOException {
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }
}
