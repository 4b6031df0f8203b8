package netprobe.model;

import java.time.Duration;

/**
 * A query that the C library would send.
 *
 * @param name without final dot; the root is {@code .}
 * @param type {@code A} or {@code AAAA}
 * @param turn the server's turn
 */
public record PlannedQuery(String name, String type, Turn turn) {

    /**
     * A server's turn, in which all queries for a name that are sent together share the time.
     *
     * @param server whose
     * @param number how many turns it is for this name, from 1
     * @param round over all servers, from 1
     * @param patience how long its answers are waited for
     */
    public record Turn(IpAddress server, int number, int round, Duration patience) {}
}
