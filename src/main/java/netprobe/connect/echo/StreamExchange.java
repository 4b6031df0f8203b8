package netprobe.connect.echo;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import netprobe.connect.echo.Dialling.Connected;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;
import netprobe.model.Answer;
import netprobe.model.Echoed;
import netprobe.model.Echoed.Difference;
import netprobe.model.Echoed.Ends;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.InputError;
import netprobe.model.Failure.Malformed;
import netprobe.tables.Errors;

/**
 * What goes over one connection both ways: another thread sends, this one takes what comes back. Bytes are compared as they come, and what has
 * been compared is forgotten.
 */
final class StreamExchange {

    private static final int EAGAIN = 11;
    private static final int CHUNK = 1 << 16;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** Whatever goes wrong once there is a connection. */
    private static final String OPERATION = "echo";

    private final EchoRequest request;
    private final Connected connected;
    private final String peer;
    private final long begin;
    private final LongSupplier nanoClock;
    private final Window window = new Window();
    private final Sending sending;
    private final SocketCalls calls = new SocketCalls();
    private final Poll poll = new Poll(1);
    private final byte[] chunk = new byte[CHUNK];
    private long firstAt;
    private long lastAt;

    /**
     * An exchange that has not begun.
     *
     * @param begin since when the deadline counts, in nanoseconds of the request's clock
     */
    StreamExchange(EchoRequest request, Connected connected, long begin, InputStream source) {
        this.request = request;
        this.connected = connected;
        this.peer = connected.attempt().goal().peer();
        this.begin = begin;
        this.nanoClock = request.nanoClock();
        this.sending = new Sending(connected.socket(), source, window, nanoClock);
        this.lastAt = nanoClock.getAsLong();
    }

    /** How it ended: by the peer's own end, by a difference, by an errno, or because time ran out. */
    private sealed interface End {
        record Fin() implements End {}

        record Different(Difference difference) implements End {}

        record Refused(int errno) implements End {}

        record Expired(String code, Duration limit) implements End {}
    }

    /** Sends and compares, to the end. */
    Answer<Echoed> run() {
        sending.start();
        poll.watch(0, connected.socket(), Poll.POLLIN);
        Optional<End> end = receive();
        while (end.isEmpty()) {
            poll.await(patience());
            end = receive().or(this::expiry);
        }
        boolean done = window.isDone(request.limits().timeout().toMillis());
        sending.stop();
        return answer(end.get(), done);
    }

    private Optional<End> receive() {
        int received = calls.receive(connected.socket(), chunk, 0, CHUNK);
        if (received == -EAGAIN) {
            return Optional.empty();
        }
        lastAt = nanoClock.getAsLong();
        if (received < 0) {
            return Optional.of(new End.Refused(-received));
        }
        if (received == 0) {
            // a reset is told to whichever of the two asks first
            return Optional.of(sending.errno() == 0 ? new End.Fin() : new End.Refused(sending.errno()));
        }
        firstAt = firstAt == 0 ? lastAt : firstAt;
        return window.match(chunk, received).map(End.Different::new);
    }

    /** In milliseconds: until it may be time to give up. */
    private long patience() {
        long idle = request.limits().timeout().toNanos() - sinceProgress();
        long left = request.limits().deadline().map(deadline -> deadline.toNanos() - age()).orElse(Long.MAX_VALUE);
        long whenAwaited = window.isAwaited() ? idle : request.limits().timeout().toNanos();
        return Math.max(0, Math.min(whenAwaited, left)) / NANOS_PER_MILLI + 1;
    }

    private Optional<End> expiry() {
        Optional<Duration> deadline = request.limits().deadline().filter(limit -> age() >= limit.toNanos());
        if (deadline.isPresent()) {
            return Optional.of(new End.Expired("deadline", deadline.get()));
        }
        Duration timeout = request.limits().timeout();
        return window.isAwaited() && sinceProgress() >= timeout.toNanos()
                ? Optional.of(new End.Expired("timeout", timeout))
                : Optional.empty();
    }

    private long sinceProgress() {
        return nanoClock.getAsLong() - Math.max(lastAt, sending.progressAt());
    }

    private long age() {
        return nanoClock.getAsLong() - begin;
    }

    /** With everything back, how the peer ends the connection, or that it doesn't, is worth a note and no more. */
    private Answer<Echoed> answer(End end, boolean done) {
        Optional<Echoed> echoed = Optional.of(echoed(end));
        if (!sending.unreadable().isEmpty()) {
            return new Answer<>(echoed, Optional.of(new InputError("unreadable", sending.unreadable(), "read")),
                    List.of());
        }
        if (!done || end instanceof End.Different) {
            return new Answer<>(echoed, Optional.of(failure(end)), List.of());
        }
        List<String> notes = switch (end) {
            case End.Refused(int errno) -> List.of("everything came back; then the connection failed: "
                    + Errors.errno(errno, OPERATION, Optional.empty()).code());
            case End.Expired _ -> List.of("everything came back, but the peer does not end the connection");
            case End.Fin _,End.Different _ -> List.of();
        };
        return new Answer<>(echoed, Optional.empty(), notes);
    }

    private Echoed echoed(End end) {
        var ends = new Ends(request.host(), connected.attempt().local(), peer);
        Optional<Difference> difference =
                end instanceof End.Different(Difference found) ? Optional.of(found) : Optional.empty();
        Optional<Duration> firstByte = firstAt == 0 || sending.beganAt() == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(firstAt - sending.beganAt()));
        return new Echoed.Stream(ends, Math.max(sending.sent(), window.matched()), window.matched(), difference,
                end instanceof End.Fin,
                connected.attempt().took(), firstByte);
    }

    private Failure failure(End end) {
        String soFar = window.matched() + " of " + sending.sent() + " bytes";
        return switch (end) {
            case End.Fin _ -> malformed("cut-off", "the peer ended the connection when " + soFar + " had come back");
            case End.Different(Difference found) -> malformed("different", words(found));
            case End.Refused(int errno) -> Errors.errno(errno, OPERATION, Optional.of(peer));
            case End.Expired(String code, Duration limit) -> new DeadlineExpired(code, limit,
                    soFar + " came back; nothing more within " + limit.toMillis() + " ms", "receive",
                    Optional.of(peer));
        };
    }

    private Malformed malformed(String code, String message) {
        return new Malformed(code, message, OPERATION, Optional.of(peer));
    }

    private static String words(Difference found) {
        return found.sent().isEmpty()
                ? "more came back than was sent: at offset " + found.offset() + " \"" + found.received() + '"'
                : "at offset " + found.offset() + " \"" + found.received() + "\" came back, and \"" + found.sent()
                        + "\" was sent";
    }
}
