package netprobe.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt.Goal;
import netprobe.model.DataFlow;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.TcpMetrics;
import netprobe.tables.Errors;

/**
 * Sends data and watches whether the peer's kernel acknowledges it, which it does whether or not a program reads.
 *
 * <p>The first byte goes alone: where that is acknowledged and a full segment never is, what passes small doesn't pass large.
 */
public final class DataProbe {

    private static final int EAGAIN = 11;
    private static final int CHUNK = 1 << 16;
    private static final long MOMENT = 2;
    private static final TcpMetrics UNKNOWN = new TcpMetrics(0, 0, 0, 0, 0);

    private final SocketCalls calls = new SocketCalls();
    private final Poll poll = new Poll(1);
    private final int socket;
    private final long deadline;
    private final Duration timeout;

    /**
     * What came of it.
     *
     * @param failure why not all of it was acknowledged
     */
    public record Sent(DataFlow flow, Optional<Failure> failure) {}

    private DataProbe(int socket, Duration timeout) {
        this.socket = socket;
        this.timeout = timeout;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    /** Sends that many zero bytes over a connection of the C library's. */
    public static Sent send(int socket, Goal goal, long bytes, Duration timeout, LongSupplier nanoClock) {
        var probe = new DataProbe(socket, timeout);
        long started = nanoClock.getAsLong();
        int errno = probe.sendAll(1);
        if (errno == 0 && bytes > 1) {
            errno = probe.sendAll(bytes);
        }
        var flow = new DataFlow(bytes, Math.min(bytes, probe.calls.acknowledged(socket)),
                Duration.ofNanos(nanoClock.getAsLong() - started),
                probe.calls.metrics(socket).orElse(UNKNOWN));
        return new Sent(flow, probe.failure(flow, errno, goal.peer()));
    }

    private Optional<Failure> failure(DataFlow flow, int errno, String peer) {
        if (errno != 0) {
            return Optional.of(Errors.errno(errno, "send", Optional.of(peer)));
        }
        return flow.isComplete()
                ? Optional.empty()
                : Optional.of(new DeadlineExpired("timeout", timeout,
                        flow.acknowledged() + " of " + flow.sent() + " bytes were acknowledged", "send",
                        Optional.of(peer)));
    }

    /** Sends until so many bytes in all are acknowledged, or the time is up: 0, or an errno. */
    private int sendAll(long total) {
        long handed = calls.acknowledged(socket);
        var zeros = new byte[CHUNK];
        while (calls.acknowledged(socket) < total && System.nanoTime() < deadline) {
            int taken = handed < total
                    ? calls.send(socket, zeros, 0, (int) Math.min(CHUNK, total - handed))
                    : -EAGAIN;
            if (taken < 0 && taken != -EAGAIN) {
                return -taken;
            }
            if (taken > 0) {
                handed += taken;
            } else {
                poll.await(0, MOMENT);
                int error = calls.error(socket);
                if (error != 0) {
                    return error;
                }
            }
        }
        return 0;
    }
}
