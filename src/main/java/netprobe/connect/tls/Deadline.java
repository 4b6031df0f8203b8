package netprobe.connect.tls;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** When a handshake began, and when it has to be over. */
final class Deadline {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final long start = System.nanoTime();
    private final Duration limit;

    /** Begins now. */
    Deadline(Duration limit) {
        this.limit = limit;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** What is left, in milliseconds, at least 1: for a socket, 0 would mean for ever. */
    int remaining() throws SocketTimeoutException {
        long nanos = limit.minus(elapsed()).toNanos();
        if (nanos <= 0) {
            throw new SocketTimeoutException("the handshake's time is over");
        }
        return Math.clamp(Math.ceilDiv(nanos, NANOS_PER_MILLI), 1, Integer.MAX_VALUE);
    }
}
