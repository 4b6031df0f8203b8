package netprobe.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import netprobe.connect.Latencies;
import netprobe.model.Answer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.DnsRepetition;
import netprobe.model.DnsRepetition.Cache;
import netprobe.model.DnsReply;
import netprobe.model.DnsStep;
import netprobe.model.Failure;

/** Sums up answers to questions that are asked again and again, in memory that does not grow with their number. */
public final class Repetition {

    private final Map<Key, Tally> tallies = new LinkedHashMap<>();

    private record Key(String server, DnsQuestion question) {}

    /** What is known of one question to one server. */
    private static final class Tally {
        private final Latencies latencies = new Latencies();
        private final Map<String, Long> outcomes = new TreeMap<>();
        private final DnsReply first;
        private Optional<Cache> cache = Optional.empty();
        private long sent;

        Tally(DnsReply first) {
            this.first = first;
        }

        void add(DnsReply reply, Optional<Failure> failure) {
            sent++;
            outcomes.merge(failure.map(Failure::code).orElse("NOERROR"), 1L, Long::sum);
            reply.message().ifPresent(message -> {
                reply.way().steps().stream().map(DnsStep::took).reduce((_, last) -> last).ifPresent(latencies::add);
                shortestTtl(message).ifPresent(this::age);
            });
        }

        private void age(long ttl) {
            cache = Optional.of(cache
                    .map(seen -> new Cache(Math.min(seen.least(), ttl), Math.max(seen.most(), ttl), ttl,
                            seen.refreshed() + (ttl > seen.latest() ? 1 : 0)))
                    .orElseGet(() -> new Cache(ttl, ttl, ttl, 0)));
        }

        private static OptionalLong shortestTtl(DnsMessage message) {
            return message.answer().stream().mapToLong(DnsRecord::ttl).min();
        }
    }

    /** Takes one more answer. */
    public void add(Answer<DnsReply> answer) {
        answer.value().ifPresent(
                reply -> tallies.computeIfAbsent(new Key(reply.server(), reply.question()), _ -> new Tally(reply))
                        .add(reply, answer.failure()));
    }

    /** The sums so far, in the order in which the questions were first asked. */
    public List<DnsRepetition> summaries() {
        return tallies.values().stream()
                .map(tally -> new DnsRepetition(tally.first.server(), tally.first.transport(), tally.first.question(),
                        tally.sent, tally.outcomes, tally.latencies.times(), tally.cache))
                .toList();
    }
}
