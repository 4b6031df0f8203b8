package netprobe.dns.iteration;

import java.time.Duration;
import java.util.Optional;
import netprobe.model.Family;

/**
 * How a walk goes about it.
 *
 * @param family over which servers are asked
 * @param port at which they are asked
 * @param patience how long one server is waited for
 * @param deadline how long all of it may take
 * @param scrutiny how closely the servers of a zone are looked at when it is entered
 * @param minimise whether a zone's servers are told no more of the name than they need (RFC 9156)
 */
public record WalkSettings(Family family, int port, Duration patience, Optional<Duration> deadline,
        Scrutiny scrutiny, boolean minimise) {

    /** How closely the servers of a zone are looked at. */
    public enum Scrutiny {
        /** Every server is asked, by UDP and TCP. */
        EVERY_SERVER,
        /** Every server of a zone that has few; of one with many, such as the root, as many as of {@link #ONE_SERVER}. */
        FEW_SERVERS,
        /** As many as it takes to go on, and one of those about the zone and its servers. */
        ONE_SERVER,
        /** None before there is something to ask, as resolvers do that want an answer and nothing else. */
        NONE
    }

    /** Addresses of servers: most zones have fewer; the root, and the largest below it, have 26. */
    private static final int FEW = 12;

    private static final int MOST_QUERIES = 400;
    private static final int MOST_QUERIES_TO_ALL = 2_000;

    /**
     * How many queries are sent at most. The longest honest ways take some dozens; of every server over both transports, some hundreds: the
     * root alone has 26 addresses.
     */
    public int mostQueries() {
        return asksAllOf(1) ? MOST_QUERIES_TO_ALL : MOST_QUERIES;
    }

    /** Whether each of so many servers is asked. */
    boolean asksAllOf(int servers) {
        return scrutiny == Scrutiny.EVERY_SERVER || scrutiny == Scrutiny.FEW_SERVERS && servers <= FEW;
    }

    /** The same within a time. */
    public WalkSettings within(Optional<Duration> time) {
        return new WalkSettings(family, port, patience, time, scrutiny, minimise);
    }
}
