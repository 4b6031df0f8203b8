package netprobe.connect;

import java.time.Duration;
import java.util.Optional;
import netprobe.connect.Handshake.Pending;
import netprobe.connect.Handshake.Step;
import netprobe.libc.Endpoint;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Outcome;

/** TCP: a non-blocking connect(2), whose end poll(2) tells and {@code SO_ERROR} explains. */
final class TcpHandshake implements Handshake {

    private final SocketCalls calls;
    private final Sockets sockets;
    private final Refusals refusals;
    private final boolean keeps;

    /**
     * A handshake.
     *
     * @param keeps whether somebody goes on with the connection
     */
    TcpHandshake(SocketCalls calls, Settings settings, boolean keeps) {
        this.calls = calls;
        this.sockets = new Sockets(calls, settings.source(), settings.limits());
        this.refusals = new Refusals(calls, settings);
        this.keeps = keeps;
    }

    @Override
    public Step begin(Goal goal, Endpoint peer) {
        return sockets.connect(goal, SocketCalls.SOCK_STREAM, peer);
    }

    @Override
    public int awaited() {
        return Poll.POLLOUT;
    }

    @Override
    public Optional<Attempt> ready(Pending pending, Duration took) {
        int error = calls.error(pending.socket());
        return Optional.of(error == 0
                ? connected(pending, took)
                : refusals.errno(pending.goal(), took, new Step(pending.socket(), "connect", -error)));
    }

    private Attempt connected(Pending pending, Duration took) {
        Attempt attempt = Attempt.reached(pending.goal(), Outcome.CONNECTED, took,
                calls.local(pending.socket()).map(Endpoint::text));
        return attempt.measured(calls.metrics(pending.socket()));
    }

    @Override
    public Attempt expired(Pending pending, Duration took, boolean byDeadline) {
        return refusals.expired(pending, Outcome.TIMED_OUT, "connect", took, byDeadline)
                .measured(calls.metrics(pending.socket()));
    }

    @Override
    public boolean keeps() {
        return keeps;
    }
}
