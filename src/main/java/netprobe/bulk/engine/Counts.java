package netprobe.bulk.engine;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What an engine has sent, received and thrown away. One thread counts, any may look; who looks may see a moment that is past.
 */
public final class Counts {

    /** What is counted. */
    public enum Event {
        /** Queries sent, each try and TCP included. */
        SENT,
        /** Messages that answered what was asked. */
        ANSWERED,
        /** Questions asked again, for whatever reason. */
        RETRIED,
        /** Tries that ended without an answer. */
        TIMED_OUT,
        /** Answers that did not fit into a datagram. */
        TRUNCATED,
        /** Queries over TCP, which are among those sent. */
        STREAMED,
        /** Errors that ICMP messages told. */
        ICMP,
        /** Datagrams that the kernel refused to send. */
        UNSENT,
        /** Answers to what had been answered. */
        DUPLICATE,
        /** Answers to what had been given up or asked again. */
        LATE,
        /** Messages by an ID that nothing was asked by, or by which something else was asked. */
        WRONG_ID,
        /** Messages by the ID of a query with another question. */
        WRONG_QUESTION,
        /** Messages from somebody who was not asked. */
        WRONG_SOURCE,
        /** What is no DNS message, or none that can be read. */
        MALFORMED,
        /** Answers that a second server was asked to verify. */
        VERIFIED,
        /** Second servers that gave no answer. */
        UNVERIFIED
    }

    private static final int EVENTS = Event.values().length;
    private static final int ERRNOS = 256;

    private final AtomicLongArray events = new AtomicLongArray(EVENTS);
    private final AtomicLongArray errnos = new AtomicLongArray(ERRNOS);
    private final AtomicLongArray[] servers = new AtomicLongArray[Event.TIMED_OUT.ordinal() + 2];

    Counts(int serverCount) {
        for (int event = 0; event < servers.length; event++) {
            servers[event] = new AtomicLongArray(serverCount);
        }
    }

    /** One more. */
    void add(Event event) {
        add(events, event.ordinal());
    }

    /** One more, of a server: of what comes before {@link Event#TRUNCATED}. */
    void add(Event event, int server) {
        add(event);
        add(servers[event.ordinal()], server);
    }

    /** One more SERVFAIL or REFUSED of a server. */
    void addFailure(int server) {
        add(servers[servers.length - 1], server);
    }

    /** One more errno that stood in a query's way. */
    void addErrno(int errno) {
        add(errnos, errno & ERRNOS - 1);
    }

    /** Only this thread writes, so nobody's addition gets lost. */
    private static void add(AtomicLongArray counts, int at) {
        counts.setOpaque(at, counts.getPlain(at) + 1);
    }

    /** How often it happened. */
    public long of(Event event) {
        return events.get(event.ordinal());
    }

    /** How often it happened with a server. */
    public long of(Event event, int server) {
        return servers[event.ordinal()].get(server);
    }

    /** How often a server answered SERVFAIL or REFUSED. */
    public long failures(int server) {
        return servers[servers.length - 1].get(server);
    }

    /** How often an errno stood in a query's way. */
    public long errno(int errno) {
        return errnos.get(errno);
    }
}
