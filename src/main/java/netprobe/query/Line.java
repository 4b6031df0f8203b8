package netprobe.query;

import netprobe.dns.Query;
import netprobe.dns.Timer;

/** A connection to a server that outlasts a question. */
interface Line {

    /** Asks one question, and waits for its answer until the time is over. */
    Round ask(Query query, Timer timer);

    /** Whether another question may follow. */
    boolean isReusable();

    /** Ends it. */
    void end();
}
