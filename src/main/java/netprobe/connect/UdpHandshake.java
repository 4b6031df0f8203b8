package netprobe.connect;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import netprobe.connect.Origins.Told;
import netprobe.libc.Endpoint;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Outcome;

/**
 * UDP: a connected socket, one datagram, and whatever comes back. Connected, since the kernel then tells of ICMP messages and lets only the
 * peer's datagrams through.
 */
final class UdpHandshake implements Handshake {

    private static final int EAGAIN = 11;
    private static final int LARGEST = 65_535;

    private final SocketCalls calls;
    private final Sockets sockets;
    private final Refusals refusals;
    private final UdpPayloads payloads;
    private final byte[] room = new byte[LARGEST];

    UdpHandshake(SocketCalls calls, Settings settings, UdpPayloads payloads) {
        this.calls = calls;
        this.sockets = new Sockets(calls, settings.source(), PacketLimits.NONE);
        this.refusals = new Refusals(calls, settings);
        this.payloads = payloads;
    }

    @Override
    public Step begin(Goal goal, Endpoint peer) {
        Step connected = sockets.connect(goal, SocketCalls.SOCK_DGRAM, peer);
        if (connected.failed()) {
            return connected;
        }
        byte[] datagram = payloads.of(goal.port()).datagram();
        return new Step(connected.socket(), "send", calls.send(connected.socket(), datagram, 0, datagram.length));
    }

    @Override
    public int awaited() {
        return Poll.POLLIN;
    }

    @Override
    public Optional<Attempt> ready(Pending pending, Duration took) {
        // an ICMP message that the kernel calls soft is in the queue alone, so that is read first
        Optional<Told> told = refusals.told(pending.socket(), 0);
        int error = calls.error(pending.socket());
        int received = error == 0 ? calls.receive(pending.socket(), room, 0, LARGEST) : -error;
        if (received >= 0) {
            return Optional.of(answered(pending, took, received));
        }
        if (received != -EAGAIN) {
            return Optional.of(refused(pending, took, -received, told));
        }
        return told.map(soft -> refused(pending, took, soft.errno(), told));
    }

    private Attempt refused(Pending pending, Duration took, int errno, Optional<Told> told) {
        return refusals.errno(pending.goal(), took, "receive", errno, told.map(Told::message));
    }

    private Attempt answered(Pending pending, Duration took, int size) {
        String words = payloads.of(pending.goal().port()).describe(ByteBuffer.wrap(room, 0, size).slice());
        return Attempt.reached(pending.goal(), Outcome.ANSWERED, took,
                calls.local(pending.socket()).map(Endpoint::text)).replied(words);
    }

    @Override
    public Attempt expired(Pending pending, Duration took, boolean byDeadline) {
        return refusals.expired(pending, Outcome.SILENT, "receive", took, byDeadline);
    }

    @Override
    public boolean keeps() {
        return false;
    }
}
