package netprobe.connect.echo;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;

/**
 * Sends all of a stream over a connection, in a thread of its own, so that sending never waits for what comes back; then says that there is no
 * more. Reading the stream may take any time, so whoever receives may be done before: the last of the two closes the socket.
 */
final class Sending {

    private static final int EAGAIN = 11;
    private static final int CHUNK = 1 << 15;
    private static final long FOREVER = -1;

    private final int socket;
    private final InputStream source;
    private final Window window;
    private final LongSupplier nanoClock;
    private final SocketCalls calls = new SocketCalls();
    private final Poll poll = new Poll(1);
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong beganAt = new AtomicLong();
    private final AtomicLong progressAt = new AtomicLong();
    private final AtomicInteger users = new AtomicInteger(2);
    private volatile int errno;
    private volatile String unreadable = "";

    Sending(int socket, InputStream source, Window window, LongSupplier nanoClock) {
        this.socket = socket;
        this.source = source;
        this.window = window;
        this.nanoClock = nanoClock;
        progressAt.set(nanoClock.getAsLong());
    }

    /** Begins. */
    void start() {
        Thread.ofPlatform().daemon().name("echo-sender").start(this::run);
    }

    private void run() {
        try {
            if (sendAll()) {
                window.complete();
                calls.shutdownOutput(socket);
            }
        } catch (IOException e) {
            unreadable = String.valueOf(e.getMessage());
            calls.shutdown(socket);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            window.end();
            release();
        }
    }

    private boolean sendAll() throws IOException, InterruptedException {
        var chunk = new byte[CHUNK];
        for (int count = source.read(chunk); count >= 0; count = source.read(chunk)) {
            if (!window.put(chunk, count) || !send(chunk, count)) {
                return false;
            }
        }
        return true;
    }

    private boolean send(byte[] chunk, int count) {
        beganAt.compareAndSet(0, nanoClock.getAsLong());
        for (int from = 0; from < count;) {
            int taken = calls.send(socket, chunk, from, count - from);
            if (taken == -EAGAIN) {
                poll.watch(0, socket, Poll.POLLOUT);
                poll.await(FOREVER);
            } else if (taken < 0) {
                errno = -taken;
                return false;
            } else {
                from += taken;
                sent.addAndGet(taken);
                progressAt.set(nanoClock.getAsLong());
            }
        }
        return true;
    }

    /** How much the kernel took. */
    long sent() {
        return sent.get();
    }

    /** When the first byte was sent, by the clock; 0 if none was. */
    long beganAt() {
        return beganAt.get();
    }

    /** When the kernel last took something, by the clock. */
    long progressAt() {
        return progressAt.get();
    }

    /** The errno by which sending ended; 0 for none. */
    int errno() {
        return errno;
    }

    /** Why the stream could not be read to its end; empty if it could. */
    String unreadable() {
        return unreadable;
    }

    /** Ends the connection for both, if it hasn't ended: whoever is in the middle of sending notices. */
    void stop() {
        window.close();
        new SocketCalls().shutdown(socket);
        release();
    }

    private void release() {
        if (users.decrementAndGet() == 0) {
            new SocketCalls().close(socket);
        }
    }
}
