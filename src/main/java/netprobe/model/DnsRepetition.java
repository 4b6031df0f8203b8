package netprobe.model;

import java.util.Map;
import java.util.Optional;
import netprobe.model.RepeatSummary.Times;

/**
 * What asking the same question of the same server again and again comes to.
 *
 * @param server as it was asked
 * @param transport that carried the answers
 * @param question what was asked
 * @param sent how often it was asked
 * @param outcomes how often each response code came, {@code NODATA} included, and each failure, by its symbol
 * @param times of those that were answered
 * @param cache what the records' times to live tell, if there were records
 */
public record DnsRepetition(String server, DnsTransport transport, DnsQuestion question, long sent,
        Map<String, Long> outcomes, Optional<Times> times, Optional<Cache> cache) implements Payload {

    /** Copies the map. */
    public DnsRepetition {
        outcomes = Map.copyOf(outcomes);
    }

    /**
     * The shortest time to live of each answer, in seconds, over all answers.
     *
     * @param least the shortest that was seen
     * @param most the longest
     * @param latest the last
     * @param refreshed how often it grew again: the server had fetched the records anew
     */
    public record Cache(long least, long most, long latest, long refreshed) {

        /** How old the server's copy is at least; 0 for a server that doesn't count down. */
        public long age() {
            return most - latest;
        }
    }
}
