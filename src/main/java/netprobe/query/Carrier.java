package netprobe.query;

import netprobe.dns.Query;
import netprobe.dns.Timer;

/** A way for messages to get to a server and back. */
interface Carrier extends AutoCloseable {

    /** Sends a query, and waits for its answer until the time is over. */
    Round carry(Query query, Endpoint endpoint, Timer timer);

    /** Ends what stays open from question to question. */
    @Override
    default void close() {}
}
