package netprobe.connect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.connect.Handshake.Pending;
import netprobe.connect.Handshake.Step;
import netprobe.libc.Endpoint;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Family;
import netprobe.tables.Errors;
import netprobe.tables.IcmpTypes;
import org.jspecify.annotations.Nullable;

/**
 * Makes many attempts at once through the C library, in one thread, each in a place of its own in the set that is polled.
 *
 * <p>When the process or the system runs out of descriptors, the next attempt waits for one of those under way to end. With nothing under way it is
 * a failure, but not at once: other threads of the process take descriptors too, and give them back.
 */
final class AttemptLoop {

    private static final int ENFILE = 23;
    private static final int EMFILE = 24;
    private static final int ENOBUFS = 105;
    private static final int ENOMEM = 12;

    private static final int BURST = 32;
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** How long to wait at most before looking whether there are more goals now. */
    private static final long MOMENT = 5;
    /** How long the last descriptors may be lacking, in nanoseconds. */
    private static final long PATIENCE = 1_000 * NANOS_PER_MILLI;

    private final SocketCalls calls;
    private final Handshake handshake;
    private final Settings settings;
    private final Goals goals;
    private final Refusals refusals;
    private final Sink sink;
    private final Poll poll;
    private final @Nullable Pending[] pending;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final TimeLimits limits;
    private long started;
    private int highest;
    private long count;
    private Optional<Goal> delayed = Optional.empty();
    private OptionalLong shortSince = OptionalLong.empty();

    AttemptLoop(SocketCalls calls, Handshake handshake, Settings settings, Goals goals, Sink sink) {
        this.goals = goals;
        this.calls = calls;
        this.handshake = handshake;
        this.settings = settings;
        this.refusals = new Refusals(calls, settings);
        this.sink = sink;
        this.limits = new TimeLimits(settings);
        this.poll = new Poll(settings.atOnce());
        this.pending = new Pending[settings.atOnce()];
        for (int place = 0; place < settings.atOnce(); place++) {
            free.addLast(place);
        }
    }

    /** Attempts all goals. */
    void run() {
        warmUp();
        while (isBusy() || delayed.isPresent() || !goals.areDone()) {
            boolean more = begin();
            sink.pause();
            await(more);
            finish();
        }
        sink.pause();
    }

    /** Makes each call once on a socket that goes nowhere: what the JVM does at the first use of anything is not to be taken for the network. */
    private void warmUp() {
        int socket = calls.open(Family.INET, SocketCalls.SOCK_STREAM);
        if (socket >= 0) {
            calls.error(socket);
            calls.local(socket);
            calls.metrics(socket);
            refusals.told(socket, 0);
            calls.close(socket);
        }
        poll.await(0, 0);
        IcmpTypes.name(0, 0, 0);
        Errors.errno(0, "", Optional.empty());
        started = now();
    }

    private boolean isBusy() {
        return free.size() < pending.length;
    }

    /** Begins some, but not so many that those which are answered meanwhile would seem to take long; whether there are more for now. */
    private boolean begin() {
        for (int burst = 0; burst < BURST; burst++) {
            Optional<Goal> goal =
                    free.isEmpty() ? Optional.empty() : delayed.isPresent() ? delayed : goals.next();
            if (goal.isEmpty()) {
                return false;
            }
            delayed = Optional.empty();
            if (!begin(goal.get())) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is room for more. */
    private boolean begin(Goal goal) {
        long startedAt = now();
        boolean late = limits.isPastDeadline();
        if (goals.isGivenUp(goal) || late) {
            Attempt untried =
                    late ? Refusals.untried(settings, goal, "connect") : Attempt.abandoned(goal, Duration.ZERO);
            end(count++, untried, startedAt, Optional.empty());
            return true;
        }
        Step step = handshake.begin(goal, Sockets.endpoint(goal.address(), goal.port()));
        if (step.failed() && isShortage(step) && mayPass()) {
            close(step.socket());
            delayed = Optional.of(goal);
            return false;
        }
        shortSince = OptionalLong.empty();
        if (step.failed()) {
            Attempt refused = refusals.errno(goal, Duration.ofNanos(now() - startedAt), step);
            end(count++, refused, startedAt, Optional.empty());
            close(step.socket());
            return true;
        }
        int place = free.removeFirst();
        highest = Math.max(highest, place + 1);
        pending[place] = new Pending(count++, goal, step.socket(), startedAt, limits.expiry());
        poll.watch(place, step.socket(), handshake.awaited());
        return true;
    }

    /** Whether a shortage is worth waiting for its end. */
    private boolean mayPass() {
        long now = System.nanoTime();
        if (isBusy() || shortSince.isEmpty()) {
            shortSince = OptionalLong.of(now);
        }
        return now - shortSince.getAsLong() < PATIENCE;
    }

    private static boolean isShortage(Step step) {
        return switch (-step.result()) {
            case ENFILE, EMFILE, ENOBUFS, ENOMEM -> true;
            default -> false;
        };
    }

    private void await(boolean more) {
        boolean goalsMayCome = !goals.areDone() && !free.isEmpty();
        long longest = more ? 0 : goalsMayCome || delayed.isPresent() ? MOMENT : Long.MAX_VALUE;
        if (isBusy()) {
            poll.await(highest, Math.min(longest, Math.max(0, untilNextExpiry() / NANOS_PER_MILLI + 1)));
        } else if ((goalsMayCome || delayed.isPresent()) && !more) {
            poll.await(0, longest);
        }
    }

    private long untilNextExpiry() {
        long now = System.nanoTime();
        long least = Long.MAX_VALUE;
        for (int place = 0; place < highest; place++) {
            Pending each = pending[place];
            if (each != null) {
                least = Math.min(least, each.expiresAt() - now);
            }
        }
        return least;
    }

    private void finish() {
        long now = now();
        for (int place = 0; place < highest; place++) {
            Pending each = pending[place];
            if (each == null) {
                continue;
            }
            Duration took = Duration.ofNanos(now - each.startedAt());
            Optional<Attempt> end =
                    poll.events(place) == 0 ? Optional.empty() : handshake.ready(each, took);
            if (end.isEmpty() && goals.isGivenUp(each.goal())) {
                end = Optional.of(Attempt.abandoned(each.goal(), took)
                        .from(calls.local(each.socket()).map(Endpoint::text)));
            } else if (end.isEmpty() && System.nanoTime() >= each.expiresAt()) {
                end = Optional.of(handshake.expired(each, took, limits.isPastDeadline()));
            }
            if (end.isPresent()) {
                release(place);
                settle(each, end.get());
            }
        }
    }

    private void release(int place) {
        pending[place] = null;
        poll.remove(place);
        free.addFirst(place);
    }

    private void settle(Pending each, Attempt attempt) {
        if (attempt.outcome().isReached() && handshake.keeps()) {
            var connection = new DescriptorConnection(new DescriptorSocket(each.socket()));
            end(each.number(), attempt, each.startedAt(), Optional.of(connection));
        } else {
            close(each.socket());
            end(each.number(), attempt, each.startedAt(), Optional.empty());
        }
    }

    private void end(long number, Attempt attempt, long startedAt, Optional<Connection> connection) {
        goals.ended(attempt);
        sink.accept(number, attempt.begun(Duration.ofNanos(startedAt - started)), connection);
    }

    private void close(int socket) {
        if (socket >= 0) {
            calls.close(socket);
        }
    }

    private long now() {
        return settings.nanoClock().getAsLong();
    }
}
