package netprobe.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import netprobe.model.Attempt;
import netprobe.model.Attempt.Goal;
import netprobe.model.Failure;
import netprobe.model.Failure.Errno;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Outcome;
import netprobe.tables.SocketErrors;

/**
 * Makes attempts with Java's own sockets, as Java programs do: a thread for each, since their connect blocks. They tell neither the errno itself
 * nor who sent an ICMP message.
 */
final class JavaAttempts {

    private static final int LARGEST = 65_535;
    private static final int MOST = 256;
    private static final long MOMENT = 1_000_000;

    private final Settings settings;
    private final Goals goals;
    private final Sink sink;
    private final Semaphore places;
    private final int atOnce;
    private final TimeLimits limits;

    JavaAttempts(Settings settings, Goals goals, Sink sink) {
        this.goals = goals;
        this.settings = settings;
        this.sink = sink;
        this.atOnce = Math.min(settings.atOnce(), MOST);
        this.places = new Semaphore(atOnce);
        this.limits = new TimeLimits(settings);
    }

    /** An attempt in the form that both transports have. */
    private interface Try {
        Made make(Goal goal, int timeoutMillis) throws IOException;
    }

    private record Made(Attempt attempt, Optional<Connection> connection) {}

    void tcp(boolean keeps) {
        run("connect", Outcome.TIMED_OUT, (goal, timeout) -> connect(goal, timeout, keeps));
    }

    void udp(UdpPayloads payloads) {
        run("receive", Outcome.SILENT, (goal, timeout) -> ask(goal, timeout, payloads));
    }

    private void run(String operation, Outcome whenLate, Try each) {
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
                attempt(goal.get(), own, operation, whenLate, each);
                places.release();
            });
        }
        places.acquireUninterruptibly(atOnce);
        sink.pause();
    }

    private void attempt(Goal goal, long number, String operation, Outcome whenLate, Try each) {
        if (goals.isGivenUp(goal)) {
            deliver(number, without(Attempt.abandoned(goal, Duration.ZERO)));
            return;
        }
        long begun = now();
        Duration limit = Duration.ofNanos(limits.expiry() - System.nanoTime());
        try {
            deliver(number, each.make(goal, (int) Math.max(1, limit.toMillis())));
        } catch (SocketTimeoutException late) {
            boolean byDeadline = limits.isPastDeadline();
            Failure failure = Refusals.noAnswer(goal, operation,
                    byDeadline ? settings.deadline().orElseThrow() : settings.timeout(), byDeadline);
            deliver(number, without(Attempt.failed(goal, whenLate, since(begun), failure)));
        } catch (UncheckedIOException wrapped) {
            deliver(number, refused(goal, operation, since(begun), new IOException(wrapped.getMessage(), wrapped)));
        } catch (IOException refused) {
            deliver(number, refused(goal, operation, since(begun), refused));
        }
    }

    private static Made refused(Goal goal, String operation, Duration took, IOException exception) {
        Errno errno = SocketErrors.errno(exception, operation, goal.peer());
        return without(Attempt.failed(goal, Outcomes.of(errno.code(), Optional.empty()), took, errno));
    }

    private static Made without(Attempt attempt) {
        return new Made(attempt, Optional.empty());
    }

    private synchronized void deliver(long number, Made made) {
        goals.ended(made.attempt());
        sink.accept(number, made.attempt(), made.connection());
        sink.pause();
    }

    private Made connect(Goal goal, int timeout, boolean keeps) throws IOException {
        long begun = now();
        var socket = new Socket();
        try {
            Optional<InetAddress> source = source(goal.address().family());
            if (source.isPresent()) {
                socket.bind(new InetSocketAddress(source.get(), 0));
            }
            socket.connect(new InetSocketAddress(address(goal.address()), goal.port()), timeout);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        Attempt attempt = Attempt.reached(goal, Outcome.CONNECTED, since(begun),
                Optional.of(text(socket.getLocalAddress(), socket.getLocalPort())));
        if (!keeps) {
            socket.close();
            return without(attempt);
        }
        return new Made(attempt, Optional.of(new JavaConnection(socket)));
    }

    private Made ask(Goal goal, int timeout, UdpPayloads payloads) throws IOException {
        long begun = now();
        var payload = payloads.of(goal.port());
        byte[] datagram = payload.datagram();
        Optional<InetAddress> source = source(goal.address().family());
        try (var socket = new DatagramSocket(new InetSocketAddress(source.orElse(null), 0))) {
            socket.connect(new InetSocketAddress(address(goal.address()), goal.port()));
            socket.setSoTimeout(timeout);
            socket.send(new DatagramPacket(datagram, datagram.length));
            var reply = new DatagramPacket(new byte[LARGEST], LARGEST);
            socket.receive(reply);
            Attempt attempt = Attempt.reached(goal, Outcome.ANSWERED, since(begun),
                    Optional.of(text(socket.getLocalAddress(), socket.getLocalPort())));
            return without(attempt
                    .replied(payload.describe(ByteBuffer.wrap(reply.getData(), 0, reply.getLength()).slice())));
        }
    }

    private Optional<InetAddress> source(Family family) throws IOException {
        if (settings.source().address().isPresent()) {
            return Optional.of(address(settings.source().address().get()));
        }
        if (settings.source().interfaceName().isEmpty()) {
            return Optional.empty();
        }
        var found = NetworkInterface.getByName(settings.source().interfaceName().get());
        return found == null
                ? Optional.empty()
                : found.inetAddresses()
                        .filter(each -> IpAddress.of(each.getAddress()).family() == family).findFirst();
    }

    private static InetAddress address(IpAddress address) throws UnknownHostException {
        return address.scope().isEmpty()
                ? InetAddress.getByAddress(address.packed())
                : InetAddress.getByName(address.text());
    }

    private static String text(InetAddress address, int port) {
        IpAddress own = IpAddress.of(address.getAddress());
        return own.family() == Family.INET ? own.text() + ':' + port : '[' + own.text() + "]:" + port;
    }

    private Duration since(long begun) {
        return Duration.ofNanos(now() - begun);
    }

    private long now() {
        return settings.nanoClock().getAsLong();
    }
}
