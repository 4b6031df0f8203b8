package netprobe.connect;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import netprobe.connect.JavaSockets.BindFailed;
import netprobe.connect.JavaSockets.Opened;
import netprobe.connect.JavaSockets.Reached;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Failure.Errno;
import netprobe.model.Outcome;
import netprobe.tables.SocketErrors;

/**
 * Makes attempts with Java's own sockets, as Java programs do: a thread for each, since their connect blocks. They tell neither the errno itself
 * nor who sent an ICMP message.
 */
final class JavaAttempts {

    private static final int MOST = 256;
    private static final long MOMENT = 1_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Settings settings;
    private final JavaSockets sockets;
    private final Goals goals;
    private final Sink sink;
    private final Semaphore places;
    private final int atOnce;
    private final TimeLimits limits;
    private final Map<Long, UnderWay> underWay = new ConcurrentHashMap<>();
    private final long started;

    JavaAttempts(Settings settings, Goals goals, Sink sink) {
        this.goals = goals;
        this.settings = settings;
        this.sockets = new JavaSockets(settings.source());
        this.sink = sink;
        this.atOnce = Math.min(settings.atOnce(), MOST);
        this.places = new Semaphore(atOnce);
        this.limits = new TimeLimits(settings);
        this.started = now();
    }

    /** An attempt in the form that both transports have. */
    private interface Try {
        Reached make(Goal goal, int timeoutMillis, Opened opened) throws IOException;
    }

    /** What an attempt is called where it fails: by its last call, and if that is all there is to say, by silence. */
    private record Kind(Try attempt, String operation, Outcome whenLate) {}

    private record UnderWay(Goal goal, AutoCloseable socket) {}

    void tcp(boolean keeps) {
        run(new Kind((goal, timeout, opened) -> sockets.connect(goal, timeout, keeps, opened), "connect",
                Outcome.TIMED_OUT));
    }

    void udp(UdpPayloads payloads) {
        run(new Kind((goal, timeout, opened) -> sockets.ask(goal, timeout, payloads, opened), "receive",
                Outcome.SILENT));
    }

    private void run(Kind kind) {
        long number = 0;
        while (!goals.areDone()) {
            Optional<Goal> goal = goals.next();
            if (goal.isEmpty()) {
                LockSupport.parkNanos(MOMENT);
                continue;
            }
            places.acquireUninterruptibly();
            long own = number++;
            Thread.ofVirtual().start(() -> {
                attempt(goal.get(), own, kind);
                places.release();
            });
        }
        places.acquireUninterruptibly(atOnce);
        sink.pause();
    }

    private void attempt(Goal goal, long number, Kind kind) {
        long begun = now();
        var connection = Optional.<Connection>empty();
        Attempt attempt;
        if (goals.isGivenUp(goal)) {
            attempt = Attempt.abandoned(goal, Duration.ZERO);
        } else if (limits.isPastDeadline()) {
            attempt = Refusals.untried(settings, goal, kind.operation());
        } else {
            try {
                Reached reached = kind.attempt().make(goal, timeLeft(),
                        socket -> underWay.put(number, new UnderWay(goal, socket)));
                connection = reached.connection();
                attempt = reached.attempt(goal, since(begun));
            } catch (IOException exception) {
                attempt = failed(goal, since(begun), kind, exception);
            }
        }
        underWay.remove(number);
        deliver(number, attempt.begun(Duration.ofNanos(begun - started)), connection);
    }

    /** Rounded up, so that none ends before its time. */
    private int timeLeft() {
        long nanos = limits.expiry() - System.nanoTime();
        return Math.clamp((nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI, 1, Integer.MAX_VALUE);
    }

    private Attempt failed(Goal goal, Duration took, Kind kind, IOException exception) {
        if (goals.isGivenUp(goal)) {
            return Attempt.abandoned(goal, took);
        }
        if (exception instanceof SocketTimeoutException) {
            boolean byDeadline = limits.isPastDeadline();
            Duration limit = byDeadline ? settings.deadline().orElseThrow() : settings.timeout();
            return Attempt.failed(goal, kind.whenLate(), took,
                    Refusals.noAnswer(goal, kind.operation(), limit, byDeadline));
        }
        Errno errno = exception instanceof BindFailed bind
                ? SocketErrors.errno(bind.reason(), "bind", goal.peer())
                : SocketErrors.errno(exception, kind.operation(), goal.peer());
        return Attempt.failed(goal, Outcomes.of(errno.code(), Optional.empty()), took, errno);
    }

    private synchronized void deliver(long number, Attempt attempt, Optional<Connection> connection) {
        goals.ended(attempt);
        sink.accept(number, attempt, connection);
        sink.pause();
        giveUp();
    }

    /** A connect that blocks is ended by closing its socket. */
    private void giveUp() {
        for (UnderWay each : underWay.values()) {
            if (goals.isGivenUp(each.goal())) {
                JavaSockets.close(each.socket());
            }
        }
    }

    private Duration since(long begun) {
        return Duration.ofNanos(now() - begun);
    }

    private long now() {
        return settings.nanoClock().getAsLong();
    }
}
