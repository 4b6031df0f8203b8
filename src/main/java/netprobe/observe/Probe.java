package netprobe.observe;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import netprobe.connect.Attempts;
import netprobe.connect.Connection;
import netprobe.connect.Goals;
import netprobe.connect.Sink;
import netprobe.model.Attempt;
import netprobe.model.ConnectionDetails;
import netprobe.model.Transport;
import netprobe.observe.ProbeRequest.Order;
import org.jspecify.annotations.Nullable;

/**
 * Attempts to reach targets: one thread resolves them, one makes the attempts, one each looks at the connections, and the caller's is told
 * of everything in order.
 */
public final class Probe {

    /** How many connections are looked at side by side. */
    private static final int FOLLOWED = 64;

    /** The last batch of all. */
    private static final List<Ended> END = List.of();

    private final ProbeRequest request;
    private final Conversation conversation;
    private final ResolvedTargets targets = new ResolvedTargets();
    private final BlockingQueue<List<Ended>> ended = new LinkedBlockingQueue<>();
    private final Semaphore followed = new Semaphore(FOLLOWED);
    private final Phaser open = new Phaser(1);
    private volatile @Nullable Throwable problem;

    /** An attempt that ended. */
    record Ended(long number, Attempt attempt, ConnectionDetails details) {}

    /** A probe that does what is requested. */
    public Probe(ProbeRequest request) {
        this.request = request;
        this.conversation = new Conversation(request);
    }

    /** Reaches for all targets and reports each attempt, in order; returns when the last is reported. */
    public void run(Iterator<Target> wanted, ProbeReport report) throws InterruptedException {
        var resolution = new Resolution(request, targets, wanted);
        var reporting = new Reporting(targets, report);
        daemon("resolve", resolution::run);
        daemon("attempt", this::attempt);
        while (!reporting.isComplete()) {
            List<Ended> batch = ended.poll();
            if (batch == null) {
                report.waiting();
                batch = ended.take();
            }
            reporting.take(batch);
        }
        switch (problem) {
            case null -> {
            }
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(problem);
        }
    }

    private void daemon(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                problem = e;
                ended.add(END);
            }
        });
    }

    private void attempt() {
        var sink = new Batches();
        Goals goals = goals();
        boolean keeps = request.conversation().isAny();
        boolean java = request.isOfJava();
        if (request.transport() == Transport.UDP) {
            if (java) {
                Attempts.udpOfJava(goals, request.settings(), request.payloads(), sink);
            } else {
                Attempts.udp(goals, request.settings(), request.payloads(), sink);
            }
        } else if (java) {
            Attempts.tcpOfJava(goals, request.settings(), keeps, sink);
        } else {
            Attempts.tcp(goals, request.settings(), keeps, sink);
        }
        open.arriveAndAwaitAdvance();
        ended.add(END);
    }

    private Goals goals() {
        return switch (request.order()) {
            case Order.All _ -> new AllGoals(targets);
            case Order.First _ -> new FirstGoals(targets);
            case Order.Race _ -> new RaceGoals(targets);
            case Order.Repeated repeated -> new RepeatedGoals(targets, repeated.rounds(), repeated.interval());
        };
    }

    /** Hands attempts on in batches, and connections to those who look at them first. */
    private final class Batches implements Sink {

        private static final int LARGEST = 256;

        private List<Ended> batch = new ArrayList<>();

        @Override
        public void accept(long number, Attempt attempt, Optional<Connection> connection) {
            if (attempt.outcome().isReached() && request.conversation().isAny()) {
                follow(number, attempt, connection);
                return;
            }
            batch.add(new Ended(number, attempt, ConnectionDetails.NONE));
            if (batch.size() == LARGEST) {
                pause();
            }
        }

        @Override
        public void pause() {
            if (!batch.isEmpty()) {
                ended.add(batch);
                batch = new ArrayList<>();
            }
        }
    }

    private void follow(long number, Attempt attempt, Optional<Connection> connection) {
        followed.acquireUninterruptibly();
        open.register();
        daemon("follow", () -> {
            try {
                ended.add(List.of(new Ended(number, attempt, conversation.observe(attempt, connection))));
            } finally {
                connection.ifPresent(Connection::close);
                followed.release();
                open.arriveAndDeregister();
            }
        });
    }
}
