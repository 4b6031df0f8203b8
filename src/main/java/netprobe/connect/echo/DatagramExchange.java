package netprobe.connect.echo;

import java.time.Duration;
import java.util.Optional;
import netprobe.libc.Endpoint;
import netprobe.libc.Poll;
import netprobe.libc.QueuedError;
import netprobe.libc.Reply.Failed;
import netprobe.libc.SocketCalls;
import netprobe.libc.SocketCalls.Datagram;
import netprobe.model.Echoed.Datagrams;
import netprobe.model.Echoed.Ends;
import netprobe.model.Failure.Errno;
import netprobe.tables.Errors;

/**
 * Datagrams to one peer and whatever comes back. The socket is not connected, so that what others send is seen too, and not taken for the
 * peer's.
 */
final class DatagramExchange {

    private static final int EAGAIN = 11;
    private static final long NANOS_PER_MILLI = 1_000_000;

    /** How much is taken before the next is sent. */
    private static final int AT_ONCE = 256;

    private final EchoRequest request;
    private final Endpoint peer;
    private final DatagramPlan plan;
    private final long deadline;
    private final SocketCalls calls = new SocketCalls();
    private final Poll poll = new Poll(1);
    private final Arrivals arrivals;
    private final int socket;
    private long nextAt;
    private long lastAt;
    private Optional<Errno> refusal = Optional.empty();

    /**
     * An exchange that has not begun.
     *
     * @param deadline when everything has to be over, in nanoseconds of the request's clock
     */
    DatagramExchange(EchoRequest request, Endpoint peer, DatagramPlan plan, long deadline) {
        this.request = request;
        this.peer = peer;
        this.plan = plan;
        this.deadline = deadline;
        this.arrivals = new Arrivals(plan, peer.text());
        this.socket = calls.open(peer.address().family(), SocketCalls.SOCK_DGRAM);
        this.nextAt = now();
        this.lastAt = nextAt;
    }

    /**
     * What came of it.
     *
     * @param refusal by which this host refused to send
     */
    record Outcome(Datagrams datagrams, Optional<Errno> refusal) {}

    /** Sends all and takes what comes back, until that is all or the time is up. */
    Outcome run() {
        if (socket < 0) {
            refusal = Optional.of(errno(-socket, "socket"));
        } else {
            calls.queueErrors(socket, peer.address().family());
            poll.watch(0, socket, Poll.POLLIN);
        }
        while (refusal.isEmpty() && !isOver()) {
            sendNext();
            poll.await(patience());
            takeErrors();
            takeReplies();
        }
        var ends = new Ends(request.host(), calls.local(socket).map(Endpoint::text), peer.text());
        calls.close(socket);
        return new Outcome(arrivals.summary(ends), refusal);
    }

    private boolean isOver() {
        boolean quiet = arrivals.sent() == plan.count() && now() - lastAt >= request.limits().timeout().toNanos();
        return arrivals.areAll() || quiet || now() >= deadline;
    }

    private void sendNext() {
        if (arrivals.sent() == plan.count() || now() < nextAt) {
            return;
        }
        byte[] datagram = plan.datagram(arrivals.sent());
        lastAt = now();
        int result = calls.sendTo(socket, datagram, peer);
        if (result < 0 && result != -EAGAIN) {
            // an ICMP message about an earlier one fails the next call, once; its own queue tells more of it
            takeErrors();
            result = calls.sendTo(socket, datagram, peer);
        }
        if (result >= 0) {
            arrivals.sent(lastAt);
            nextAt += plan.interval().toNanos();
        } else if (result != -EAGAIN) {
            refusal = Optional.of(errno(-result, "send"));
        }
    }

    /** In milliseconds. Nothing is lost by a look too many. */
    private long patience() {
        if (refusal.isPresent()) {
            return 0;
        }
        boolean more = arrivals.sent() < plan.count();
        long next = more ? nextAt : lastAt + request.limits().timeout().toNanos();
        long nanos = Math.min(next, deadline) - now();
        return nanos <= 0 ? 0 : (nanos + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
    }

    private void takeErrors() {
        Optional<QueuedError> error = calls.queuedError(socket);
        for (int taken = 1; error.isPresent(); taken++) {
            arrivals.error(error.get());
            error = taken < AT_ONCE ? calls.queuedError(socket) : Optional.empty();
        }
    }

    private void takeReplies() {
        for (int taken = 0; taken < AT_ONCE; taken++) {
            int errno = calls.receiveFrom(socket).either(this::take, Failed::errno);
            if (errno == EAGAIN) {
                return;
            }
        }
    }

    private int take(Datagram datagram) {
        Endpoint sender = datagram.sender().orElseThrow();
        var payload = new byte[datagram.payload().remaining()];
        datagram.payload().get(datagram.payload().position(), payload);
        if (Arrivals.isSame(peer, sender)) {
            arrivals.reply(payload, now());
        } else {
            arrivals.stranger(sender.text(), payload.length);
        }
        return 0;
    }

    private Errno errno(int number, String operation) {
        return Errors.errno(number, operation, Optional.of(peer.text()));
    }

    private long now() {
        return request.nanoClock().getAsLong();
    }

    /** How long something took, for a message. */
    static String words(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
