package netprobe.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the C library would do to look a name up, thought through without asking anybody.
 *
 * @param steps the sources, in order
 * @param manner how name servers would be asked
 * @param scenarios what would be sent, by what the servers do; none where no server is ever asked
 * @param most the queries that can be sent at most, whatever each server does
 * @param longest the longest time it can take, whatever each server does; none where the C library sets no limit
 */
public record LookupPlan(List<Step> steps, Manner manner, List<Scenario> scenarios, int most,
        Optional<Duration> longest) implements Payload {

    /** Copies the lists. */
    public LookupPlan {
        steps = List.copyOf(steps);
        scenarios = List.copyOf(scenarios);
    }

    /** Whether a source is asked. */
    public enum Reach {
        /** In any case. */
        ALWAYS,
        /** If those before it have no answer, which nobody can know beforehand. */
        MAYBE,
        /** Never: a source before it ends the lookup. */
        NEVER
    }

    /**
     * A source.
     *
     * @param source as nsswitch.conf spells it
     * @param reach whether it is asked
     * @param sentence what it does, as a clause
     * @param answer the addresses that it is known to give
     */
    public record Step(String source, Reach reach, String sentence, List<String> answer) {

        /** Copies the list. */
        public Step {
            answer = List.copyOf(answer);
        }
    }

    /**
     * How name servers are asked.
     *
     * @param transport by what
     * @param edns whether EDNS is offered (RFC 6891)
     * @param together whether both types are asked for at once, or one after the other
     * @param rotates whether each name begins with another server; the plan then begins with the first
     */
    public record Manner(DnsTransport transport, boolean edns, boolean together, boolean rotates) {}

    /**
     * What would be sent.
     *
     * @param behaviour of all servers
     * @param queries in order
     * @param longest how long it can take, if each answer comes in the last moment; none where the C library sets no limit
     */
    public record Scenario(ServerBehaviour behaviour, List<PlannedQuery> queries, Optional<Duration> longest) {

        /** Copies the list. */
        public Scenario {
            queries = List.copyOf(queries);
        }

        /** The names that are asked for, in order. */
        public List<String> names() {
            return queries.stream().map(PlannedQuery::name).distinct().toList();
        }
    }
}
