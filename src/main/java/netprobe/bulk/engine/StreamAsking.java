package netprobe.bulk.engine;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import netprobe.bulk.Questions;
import netprobe.dns.Server;
import netprobe.dns.StreamConnection;
import netprobe.dns.Timer;
import netprobe.tables.SocketErrors;

/**
 * Asks over TCP what did not fit into a datagram, some questions side by side, in threads of its own. Each thread keeps its connection for the next
 * question (RFC 7766, section 6.2).
 */
final class StreamAsking implements AutoCloseable {

    private static final int THREADS = 32;

    /** So many connections in a row that fail, and none is tried for a while. */
    private static final int MOST_FAILURES = THREADS;
    private static final long WHILE = 5_000_000_000L;

    private static final long IDLE_SECONDS = 1;
    private static final byte[] NOTHING = new byte[0];

    private final List<Server> servers;
    private final EngineSettings settings;
    private final ConcurrentLinkedQueue<Streamed> done = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads;
    private final ThreadLocal<Optional<Line>> lines = ThreadLocal.withInitial(Optional::empty);
    private final Map<Integer, Outage> outages = new ConcurrentHashMap<>();
    private int underWay;

    /** What came of a question. */
    static final class Streamed {

        private final int slot;
        private final byte[] message;
        private final int errno;

        Streamed(int slot, byte[] message, int errno) {
            this.slot = slot;
            this.message = message;
            this.errno = errno;
        }

        int slot() {
            return slot;
        }

        /** The answer; empty if there is none. */
        byte[] message() {
            return message;
        }

        /** Why there is none, if there is an errno; else 0. */
        int errno() {
            return errno;
        }
    }

    private record Line(int server, StreamConnection connection) {}

    StreamAsking(List<Server> servers, EngineSettings settings) {
        this.servers = servers;
        this.settings = settings;
        var pool = new ThreadPoolExecutor(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("stream-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /** Asks; {@link #next} will tell what came of it. */
    void ask(int slot, int server, boolean edns, Flights flights) {
        underWay++;
        Questions run = flights.questions[slot];
        int place = flights.place[slot];
        var packet = new QueryPacket(settings.recurse(), settings.dnssecOk());
        int id = RandomGenerator.getDefault().nextInt(Identifiers.PER_SOCKET);
        byte[] query = packet.copy(packet.write(run, place, id, edns));
        threads.execute(() -> done.add(asked(slot, server, query, run, place)));
    }

    /** Connections to a server that failed, since the last one that did not. */
    private record Outage(int failures, long last, int errno) {

        boolean isNow() {
            return failures >= MOST_FAILURES && System.nanoTime() - last < WHILE;
        }

        Outage and(Outage next) {
            return new Outage(failures + 1, next.last, next.errno);
        }
    }

    private Streamed asked(int slot, int server, byte[] query, Questions run, int place) {
        Outage outage = outages.get(server);
        if (outage != null && outage.isNow()) {
            return new Streamed(slot, NOTHING, outage.errno());
        }
        Streamed streamed = ask(slot, server, query, run, place);
        if (streamed.message().length > 0) {
            outages.remove(server);
        } else {
            outages.merge(server, new Outage(1, System.nanoTime(), streamed.errno()), Outage::and);
        }
        return streamed;
    }

    /** Whether something is still to come. */
    boolean isBusy() {
        return underWay > 0;
    }

    /** What has come of one question, if anything has. */
    Optional<Streamed> next() {
        Streamed streamed = done.poll();
        if (streamed == null) {
            return Optional.empty();
        }
        underWay--;
        return Optional.of(streamed);
    }

    private Streamed ask(int slot, int server, byte[] query, Questions run, int place) {
        Optional<Line> kept = lines.get().filter(line -> line.server() == server);
        var timer = new Timer(Duration.ofNanos(settings.timeout()));
        if (kept.isPresent()) {
            try {
                return new Streamed(slot, exchange(kept.get(), query, run, place, timer), 0);
            } catch (IOException closed) {
                // servers close what has been idle; once more over a new one
                hangUp();
            }
        }
        try {
            hangUp();
            var line = new Line(server, StreamConnection.open(servers.get(server), timer));
            lines.set(Optional.of(line));
            return new Streamed(slot, exchange(line, query, run, place, timer), 0);
        } catch (IOException failed) {
            hangUp();
            return new Streamed(slot, NOTHING, errno(failed, server));
        }
    }

    private static byte[] exchange(Line line, byte[] query, Questions run, int place, Timer timer)
            throws IOException {
        line.connection().send(query);
        while (true) {
            byte[] message = line.connection().receive(timer).wire();
            if (MessageMatch.isResponse(message, message.length)
                    && MessageMatch.id(message) == MessageMatch.id(query)
                    && MessageMatch.hasQuestion(message, message.length, run, place)) {
                return message;
            }
        }
    }

    private void hangUp() {
        lines.get().ifPresent(line -> {
            try {
                line.connection().close();
            } catch (IOException alreadyGone) {
                // nothing more is expected of it
            }
        });
        lines.set(Optional.empty());
    }

    private int errno(IOException failure, int server) {
        if (failure instanceof SocketTimeoutException) {
            return 0;
        }
        return SocketErrors.errno(failure, "query", servers.get(server).text()).value();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
