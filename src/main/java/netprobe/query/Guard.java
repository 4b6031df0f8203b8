package netprobe.query;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import netprobe.dns.Timer;

/**
 * Closes a connection when the time is over.
 *
 * <p>TLS and HTTP read until they have a whole record or frame; a peer that sends a byte now and then would hold them up for ever, since the
 * socket's own time limit begins anew with each byte.
 */
final class Guard implements AutoCloseable {

    private final Thread watch;

    private Guard(Thread watch) {
        this.watch = watch;
    }

    /** Watches from now on until it is closed. */
    static Guard over(Socket socket, Timer timer) throws SocketTimeoutException {
        int millis = timer.remaining();
        return new Guard(Thread.ofVirtual().start(() -> closeAfter(millis, socket)));
    }

    private static void closeAfter(int millis, Socket socket) {
        try {
            Thread.sleep(millis);
            socket.close();
        } catch (InterruptedException relieved) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // it was to be gone
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
