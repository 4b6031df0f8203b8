package netprobe.bulk.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** What is counted of each server by itself. */
    public enum ServerEvent {
        SENT, ANSWERED, TIMED_OUT,
        /** Answers that say SERVFAIL. */
        FAILED
    }

    private static final int ERRNOS = 256;

    private final Tally<Event> events = new Tally<>(Event.class);
    private final List<Tally<ServerEvent>> servers;
    private final AtomicLongArray errnos = new AtomicLongArray(ERRNOS);

    Counts(int serverCount) {
        this.servers = Stream.generate(() -> new Tally<>(ServerEvent.class)).limit(serverCount).toList();
    }

    /** One more. */
    void add(Event event) {
        events.add(event);
    }

    /** One more of a server. */
    void add(ServerEvent event, int server) {
        servers.get(server).add(event);
    }

    /** One more errno that stood in a query's way. */
    void addErrno(int errno) {
        int at = errno & ERRNOS - 1;
        errnos.setOpaque(at, errnos.getPlain(at) + 1);
    }

    /** How often it happened. */
    public long of(Event event) {
        return events.of(event);
    }

    /** How often it happened with a server. */
    public long of(ServerEvent event, int server) {
        return servers.get(server).of(event);
    }

    /** How often each errno stood in a query's way. */
    public Map<Integer, Long> errnos() {
        return IntStream.range(0, ERRNOS).boxed().filter(errno -> errnos.getOpaque(errno) > 0)
                .collect(Collectors.toMap(Function.identity(), errnos::getOpaque));
    }
}
