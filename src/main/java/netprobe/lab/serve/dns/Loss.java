package netprobe.lab.serve.dns;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;

/** Datagrams that get lost on their way in, always the same ones, so that a run is like the one before. */
final class Loss {

    private static final int WHOLE = 100;
    private static final int FLOWS = 256;

    /** So close together, a second datagram finds no state yet in a connection-tracking router, and is dropped. */
    private static final Duration RACE = Duration.ofMillis(200);

    private final long percent;
    private final boolean second;
    private final AtomicLong count = new AtomicLong();
    private final Map<InetSocketAddress, Long> flows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetSocketAddress, Long> eldest) {
            return size() > FLOWS;
        }
    };

    /**
     * @param percent how many get lost
     * @param second whether the second of two of one flow gets lost
     */
    Loss(long percent, boolean second) {
        this.percent = percent;
        this.second = second;
    }

    static Loss read(ServerTable table) throws ScenarioFault {
        long percent = table.number("loss", 0);
        if (percent < 0 || percent > WHOLE) {
            throw table.fault("loss", "is not from 0 to 100");
        }
        return new Loss(percent, table.flag("drop-second"));
    }

    /** Whether the next datagram, from there, is lost; evenly spread. */
    synchronized boolean takes(InetSocketAddress client) {
        boolean lost = count.getAndIncrement() * percent % WHOLE + percent >= WHOLE;
        return isSecond(client) || lost;
    }

    private boolean isSecond(InetSocketAddress client) {
        if (!second) {
            return false;
        }
        long now = System.nanoTime();
        Long first = flows.putIfAbsent(client, now);
        boolean isSecond = first != null && now - first < RACE.toNanos();
        flows.put(client, isSecond ? now - RACE.toNanos() : now);
        return isSecond;
    }
}
