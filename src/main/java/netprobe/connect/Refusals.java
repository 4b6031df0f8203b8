package netprobe.connect;

import java.time.Duration;
import java.util.Optional;
import netprobe.connect.Handshake.Pending;
import netprobe.connect.Handshake.Step;
import netprobe.connect.Origins.Told;
import netprobe.libc.Endpoint;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Failure.Errno;
import netprobe.model.IcmpOrigin;
import netprobe.model.Outcome;
import netprobe.tables.Errors;

/** Records attempts that failed. */
final class Refusals {

    private static final int ANY_ERROR = 0;

    private final SocketCalls calls;
    private final Origins origins;
    private final Settings settings;

    Refusals(SocketCalls calls, Settings settings) {
        this.calls = calls;
        this.origins = new Origins(calls);
        this.settings = settings;
    }

    /** What ICMP told about a failure; {@code errno} 0 stands for any. */
    Optional<Told> told(int socket, int errno) {
        return origins.of(socket, errno);
    }

    /** An attempt that a system call refused, for which ICMP may have given the reason. */
    Attempt errno(Goal goal, Duration took, Step step) {
        int number = -step.result();
        Optional<Told> told = step.socket() < 0 ? Optional.empty() : told(step.socket(), number);
        return errno(goal, took, step.operation(), number, told.map(Told::message));
    }

    /** An attempt that a system call refused. */
    Attempt errno(Goal goal, Duration took, String operation, int number, Optional<IcmpOrigin> icmp) {
        Errno errno = Errors.errno(number, operation, Optional.of(goal.peer()));
        return Attempt.failed(goal, Outcomes.of(errno.code(), icmp), took, errno).toldBy(icmp);
    }

    /** An attempt whose time ran out; an ICMP message that the kernel did not take for a failure may explain it. */
    Attempt expired(Pending pending, Outcome outcome, String operation, Duration took, boolean byDeadline) {
        Duration limit = byDeadline ? settings.deadline().orElseThrow() : settings.timeout();
        return Attempt.failed(pending.goal(), outcome, took, noAnswer(pending.goal(), operation, limit, byDeadline))
                .from(calls.local(pending.socket()).map(Endpoint::text))
                .toldBy(told(pending.socket(), ANY_ERROR).map(Told::message));
    }

    /** An attempt for which no time was left. */
    static Attempt untried(Settings settings, Goal goal, String operation) {
        Duration limit = settings.deadline().orElseThrow();
        var failure = new DeadlineExpired("deadline", limit, "not tried within " + seconds(limit), operation,
                Optional.of(goal.peer()));
        return Attempt.failed(goal, Outcome.FAILED, Duration.ZERO, failure);
    }

    static DeadlineExpired noAnswer(Goal goal, String operation, Duration limit, boolean byDeadline) {
        return new DeadlineExpired(byDeadline ? "deadline" : "timeout", limit, "no answer within " + seconds(limit),
                operation, Optional.of(goal.peer()));
    }

    private static String seconds(Duration limit) {
        long millis = limit.toMillis();
        return millis % 1000 == 0 && millis > 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
