package netprobe.query;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import netprobe.dns.Timer;

/**
 * Closes a connection when the time is over.
 *
 * <p>TLS and HTTP read until they have a whole record or frame; a peer that sends a byte now and then would hold them up for ever, since the
 * socket's own time limit begins anew with each byte.
 */
final class Guard implements AutoCloseable {

    private final Socket socket;
    private final Thread watch;
    private volatile long end;

    private Guard(Socket socket, Duration limit) {
        this.socket = socket;
        this.end = System.nanoTime() + limit.toNanos();
        this.watch = Thread.ofVirtual().start(this::watch);
    }

    /** Watches from now on until it is closed. */
    static Guard over(Socket socket, Timer timer) throws SocketTimeoutException {
        return new Guard(socket, Duration.ofMillis(timer.remaining()));
    }

    /** Watches from now on, for so long at first. */
    static Guard over(Socket socket, Duration limit) {
        return new Guard(socket, limit);
    }

    /** Gives the connection more time. */
    Timer renewed(Duration limit) {
        end = System.nanoTime() + limit.toNanos();
        return new Timer(limit);
    }

    private void watch() {
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                Thread.sleep(Duration.ofNanos(left));
            }
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
