package netprobe.dns;

import java.net.SocketTimeoutException;
import java.time.Duration;

/** How much is left of a stretch of time, in the milliseconds that sockets count by. */
public final class Timer {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Duration whole;
    private final long end;

    /** Starts now. */
    public Timer(Duration duration) {
        this.whole = duration;
        this.end = System.nanoTime() + duration.toNanos();
    }

    /** All of it. */
    public Duration whole() {
        return whole;
    }

    /** Whether nothing is left of it. */
    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    /** At least 1: for a socket, 0 would mean for ever. */
    public int remaining() throws SocketTimeoutException {
        long nanos = end - System.nanoTime();
        if (nanos <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.ceilDiv(nanos, NANOS_PER_MILLI);
    }
}
