package netprobe.bulk.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import netprobe.bulk.Outcomes;
import netprobe.dns.Server;

/** The engines of one run, each with sockets of its own and a thread that whoever starts them gives it. */
public final class Engines implements AutoCloseable {

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Engine> engines = new ArrayList<>();
    private final List<Counts> counts = new ArrayList<>();
    private final List<Sockets> sockets = new ArrayList<>();
    private final List<StreamAsking> streams = new ArrayList<>();

    /**
     * Whom to ask, and how fast.
     *
     * @param servers at least one
     * @param weights of each; with twice the weight it is asked twice as often
     * @param total the pace of all queries together
     * @param each of the servers' own pace
     */
    public record Targets(List<Server> servers, List<Integer> weights, Pace total, List<Pace> each) {

        /** Copies the lists. */
        public Targets {
            servers = List.copyOf(servers);
            weights = List.copyOf(weights);
            each = List.copyOf(each);
        }
    }

    /**
     * Opens the sockets of so many engines.
     *
     * @param isLibc whether datagrams go through the C library
     * @throws IOException when a socket can't be opened; says why
     */
    public static Engines open(int count, boolean isLibc, EngineSettings settings, Targets targets, Feed feed,
            Supplier<Outcomes> outcomes) throws IOException {
        var all = new Engines();
        try {
            for (int engine = 0; engine < count; engine++) {
                all.open(isLibc, settings, targets, feed, outcomes.get());
            }
            return all;
        } catch (IOException failed) {
            all.close();
            throw failed;
        }
    }

    private void open(boolean isLibc, EngineSettings settings, Targets targets, Feed feed, Outcomes outcomes)
            throws IOException {
        Sockets own = isLibc
                ? LibcSockets.open(targets.servers(), settings.sockets())
                : ChannelSockets.open(targets.servers(), settings.sockets());
        sockets.add(own);
        var counted = new Counts(targets.servers().size());
        counts.add(counted);
        var asking = new StreamAsking(targets.servers(), settings);
        streams.add(asking);
        long now = System.nanoTime();
        var pool = new ServerPool(targets, settings, now);
        engines.add(new Engine(settings, pool, own, feed, outcomes, counted, asking, targets.total(), stopped));
    }

    /** The engines; each is to be run once. */
    public List<Engine> all() {
        return engines;
    }

    /** What they have counted so far, each by itself. */
    public List<Counts> counts() {
        return counts;
    }

    /** How many datagrams the kernel has thrown away that came for them. */
    public long drops() {
        return sockets.stream().mapToLong(Sockets::drops).sum();
    }

    /** Has them end at once, from any thread. */
    public void stop() {
        stopped.set(true);
    }

    @Override
    public void close() throws IOException {
        streams.forEach(StreamAsking::close);
        for (Sockets own : sockets) {
            own.close();
        }
    }
}
