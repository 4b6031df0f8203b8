package netprobe.connect.listen;

import java.time.Duration;
import java.util.Optional;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;
import netprobe.model.Failure.Errno;
import netprobe.model.ListenerEvent.Accepted;
import netprobe.model.ListenerEvent.Closed;
import netprobe.model.ListenerEvent.End;
import netprobe.tables.Errors;

/**
 * A connection that is being served. As long as the peer doesn't take what is sent to it, nothing more is read from it, so that no connection
 * holds more than one answer.
 */
final class ServedConnection {

    private static final int EAGAIN = 11;
    private static final byte[] NOTHING = new byte[0];

    private final SocketCalls calls;
    private final int socket;
    private final Accepted accepted;
    private final SmallService service;
    private final long startedAt;
    private final Meter meter = new Meter();
    private boolean saysOnce;
    private byte[] answer = NOTHING;
    private int answered;

    /**
     * A connection that begins.
     *
     * @param startedAt in nanoseconds of the listener's clock
     */
    ServedConnection(SocketCalls calls, int socket, Accepted accepted, SmallService service, long startedAt) {
        this.calls = calls;
        this.socket = socket;
        this.accepted = accepted;
        this.service = service;
        this.startedAt = startedAt;
    }

    /**
     * How it ended.
     *
     * @param errno 0 for none
     */
    private record Ending(String operation, int errno) {}

    int socket() {
        return socket;
    }

    /** What to poll for. */
    int awaited() {
        return isAnswered() ? Poll.POLLIN : Poll.POLLOUT;
    }

    private boolean isAnswered() {
        return answered == answer.length;
    }

    /** Says what is said without being asked; the end, if that was it already. */
    Optional<Closed> begin(long now) {
        Optional<byte[]> greeting = service.greeting();
        saysOnce = greeting.isPresent();
        answer = greeting.orElse(NOTHING);
        return send().map(ending -> closed(ending, now));
    }

    /** Does what can be done without waiting; the end, if that was it. */
    Optional<Closed> proceed(byte[] room, long now) {
        Optional<Ending> ending = isAnswered() ? receive(room) : send();
        return ending.map(found -> closed(found, now));
    }

    private Optional<Ending> receive(byte[] room) {
        int received = calls.receive(socket, room, 0, room.length);
        if (received == -EAGAIN) {
            return Optional.empty();
        }
        if (received <= 0) {
            return Optional.of(new Ending("recv", -received));
        }
        meter.received(room, received);
        answer = service.answer(room, received);
        answered = 0;
        return send();
    }

    /** Sends what the kernel takes. A peer that has been told all may wait for the end. */
    private Optional<Ending> send() {
        while (!isAnswered()) {
            int sent = calls.send(socket, answer, answered, answer.length - answered);
            if (sent == -EAGAIN) {
                return Optional.empty();
            }
            if (sent < 0) {
                return Optional.of(new Ending("send", -sent));
            }
            answered += sent;
            meter.sent(sent);
        }
        answer = NOTHING;
        answered = 0;
        if (saysOnce) {
            saysOnce = false;
            calls.shutdownOutput(socket);
        }
        return Optional.empty();
    }

    /** What there is to tell where it is still open. */
    Closed unfinished(long now) {
        return closed(End.OPEN, Optional.empty(), now);
    }

    private Closed closed(Ending ending, long now) {
        if (ending.errno() == 0) {
            return closed(End.FIN, Optional.empty(), now);
        }
        Errno errno = Errors.errno(ending.errno(), ending.operation(), Optional.of(accepted.peer()));
        // the kernel tells of a reset once, and whoever sends after that is told that there is nobody to send to
        boolean reset = errno.code().equals("ECONNRESET") || errno.code().equals("EPIPE");
        return closed(reset ? End.RESET : End.FAILED, Optional.of(errno), now);
    }

    private Closed closed(End end, Optional<Errno> errno, long now) {
        return new Closed(accepted, meter.traffic(), end, Duration.ofNanos(now - startedAt), errno);
    }
}
