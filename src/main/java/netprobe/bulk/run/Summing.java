package netprobe.bulk.run;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import netprobe.bulk.engine.Counts;
import netprobe.bulk.engine.Counts.Event;
import netprobe.bulk.engine.Counts.ServerEvent;
import netprobe.bulk.output.Totals;
import netprobe.dns.Server;
import netprobe.model.BulkSummary.Disregard;
import netprobe.model.BulkSummary.Latency;
import netprobe.model.BulkSummary.Losses;
import netprobe.model.BulkSummary.Outcomes;
import netprobe.model.BulkSummary.ServerTally;
import netprobe.model.BulkSummary.Traffic;
import netprobe.model.BulkSummary.Verification;
import netprobe.tables.Errors;
import org.HdrHistogram.Histogram;

/** What the engines of a run have counted, together. */
record Summing(List<Counts> counts) {

    private static final double MEDIAN = 50;
    private static final double P90 = 90;
    private static final double P99 = 99;
    private static final double P999 = 99.9;

    private static final Map<Disregard, Event> DISREGARDS = new EnumMap<>(Map.of(
            Disregard.LATE, Event.LATE,
            Disregard.DUPLICATE, Event.DUPLICATE,
            Disregard.WRONG_ID, Event.WRONG_ID,
            Disregard.WRONG_QUESTION, Event.WRONG_QUESTION,
            Disregard.WRONG_SOURCE, Event.WRONG_SOURCE,
            Disregard.MALFORMED, Event.MALFORMED));

    long of(Event event) {
        return counts.stream().mapToLong(each -> each.of(event)).sum();
    }

    private long of(ServerEvent event, int server) {
        return counts.stream().mapToLong(each -> each.of(event, server)).sum();
    }

    Traffic traffic() {
        return new Traffic(of(Event.SENT), of(Event.RETRIED), of(Event.TIMED_OUT), of(Event.TRUNCATED));
    }

    Losses losses(long drops) {
        var ignored = new EnumMap<Disregard, Long>(Disregard.class);
        DISREGARDS.forEach((disregard, event) -> ignored.put(disregard, of(event)));
        Map<String, Long> icmp = new TreeMap<>();
        for (Counts each : counts) {
            each.errnos().forEach((errno, count) -> icmp.merge(symbol(errno), count, Long::sum));
        }
        return new Losses(ignored, icmp, drops, of(Event.UNSENT));
    }

    private static String symbol(int errno) {
        return Errors.errno(errno, "query", Optional.empty()).code();
    }

    List<ServerTally> servers(List<Server> servers) {
        return IntStream.range(0, servers.size()).mapToObj(server -> new ServerTally(servers.get(server).text(),
                of(ServerEvent.SENT, server), of(ServerEvent.ANSWERED, server), of(ServerEvent.TIMED_OUT, server),
                of(ServerEvent.FAILED, server))).toList();
    }

    Outcomes outcomes(Totals totals, boolean isVerified) {
        return new Outcomes(totals.answered(), totals.unanswered(), isVerified
                ? Optional.of(new Verification(of(Event.VERIFIED), totals.disagreements()))
                : Optional.empty());
    }

    static Optional<Latency> latency(List<Histogram> times) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Histogram all = times.getFirst().copy();
        times.subList(1, times.size()).forEach(all::add);
        return all.getTotalCount() == 0
                ? Optional.empty()
                : Optional.of(new Latency(at(all, MEDIAN), at(all, P90), at(all, P99), at(all, P999),
                        micros(all.getMaxValue())));
    }

    private static Duration at(Histogram times, double percentile) {
        return micros(times.getValueAtPercentile(percentile));
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
