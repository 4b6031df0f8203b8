package netprobe.bulk.engine;

import static netprobe.bulk.engine.Counts.Event.ANSWERED;
import static netprobe.bulk.engine.Counts.Event.RETRIED;
import static netprobe.bulk.engine.Counts.Event.SENT;
import static netprobe.bulk.engine.Counts.Event.STREAMED;
import static netprobe.bulk.engine.Counts.Event.TIMED_OUT;
import static netprobe.bulk.engine.Counts.Event.TRUNCATED;
import static netprobe.bulk.engine.Counts.Event.UNVERIFIED;
import static netprobe.bulk.engine.Counts.Event.VERIFIED;

import java.util.Arrays;
import netprobe.bulk.Lack;
import netprobe.bulk.Outcomes;
import netprobe.bulk.Questions;
import netprobe.bulk.engine.Counts.ServerEvent;
import netprobe.bulk.wire.WireFormat;

/** What happens to a question from its first try to its end: decides, and sends nothing itself. */
final class Course {

    private static final int NOERROR = 0;
    private static final int FORMERR = 1;
    private static final int SERVFAIL = 2;
    private static final int NXDOMAIN = 3;
    private static final int NOTIMP = 4;

    private static final int RCODE = 3;
    private static final int RCODE_MASK = 0xf;
    private static final int FLAGS = 2;
    private static final int TC = 2;
    private static final int ADDITIONAL_COUNT = 10;

    /** Before a server that refused is asked again; twice as long each time. */
    private static final long FIRST_PAUSE = 100_000_000;

    private final EngineSettings settings;
    private final ServerPool servers;
    private final Flights flights;
    private final Identifiers identifiers;
    private final TimingWheel wheel;
    private final Counts counts;
    private final Outcomes outcomes;
    private final StreamAsking streams;
    private final IntQueue again;
    private final Conclusion conclusion;
    private final Conclusion second;
    private final boolean[] refusesEdns;
    private final WireFormat format = new WireFormat();

    Course(EngineSettings settings, ServerPool servers, Flights flights, Identifiers identifiers, TimingWheel wheel,
            Counts counts, Outcomes outcomes, StreamAsking streams) {
        this.settings = settings;
        this.servers = servers;
        this.flights = flights;
        this.identifiers = identifiers;
        this.wheel = wheel;
        this.counts = counts;
        this.outcomes = outcomes;
        this.streams = streams;
        this.again = new IntQueue(settings.slots());
        this.conclusion = new Conclusion(flights);
        this.second = new Conclusion(flights);
        this.refusesEdns = new boolean[servers.count()];
    }

    /** The slots that are to be asked now, since they have been asked before. */
    IntQueue again() {
        return again;
    }

    /** Whether a question is to be asked with EDNS. */
    boolean usesEdns(int slot, int server) {
        return settings.edns() && !refusesEdns[server] && !flights.isSet(slot, Flights.PLAIN);
    }

    /** A question is on its way to a server. */
    void sent(int slot, int server, int key, long now) {
        if (flights.attempts[slot] == 0) {
            flights.begun[slot] = now;
        } else {
            counts.add(RETRIED);
        }
        flights.attempts[slot]++;
        flights.key[slot] = key;
        flights.server[slot] = server;
        flights.asked[slot] = now;
        flights.unset(slot, Flights.LOST | Flights.STREAM);
        counts.add(SENT);
        counts.add(ServerEvent.SENT, server);
        wheel.put(slot, now + servers.window(server).lostAfter());
    }

    /** The kernel, or an ICMP message, says that the server can't be reached. */
    void refuse(int slot, int errno, long now) {
        counts.addErrno(errno);
        flights.errno[slot] = errno;
        end(slot, false, now);
        servers.silence(flights.server[slot], now);
        if (isLastTry(slot, now)) {
            giveUp(slot, now);
        } else if (servers.count() > 1) {
            again.add(slot);
        } else {
            flights.set(slot, Flights.WAITING);
            wheel.put(slot, now + (FIRST_PAUSE << Math.min(flights.attempts[slot] - 1, 8)));
        }
    }

    /** Its time on the wheel has come. */
    void expire(int slot, long now) {
        if (flights.isSet(slot, Flights.WAITING)) {
            flights.unset(slot, Flights.WAITING);
            again.add(slot);
            return;
        }
        int server = flights.server[slot];
        long end = flights.asked[slot] + settings.timeout();
        if (!flights.isSet(slot, Flights.LOST) && now < end) {
            flights.set(slot, Flights.LOST);
            servers.window(server).release();
            servers.window(server).lose(now);
            wheel.put(slot, end);
            return;
        }
        flights.errno[slot] = 0;
        counts.add(TIMED_OUT);
        counts.add(ServerEvent.TIMED_OUT, server);
        end(slot, false, now);
        servers.silence(server, now);
        if (isLastTry(slot, now)) {
            giveUp(slot, now);
        } else {
            again.add(slot);
        }
    }

    /** This try is over: its ID is free, and the window has room for another. */
    private void end(int slot, boolean isAnswered, long now) {
        wheel.remove(slot);
        if (flights.key[slot] != Flights.NONE) {
            Questions run = flights.questions[slot];
            int place = flights.place[slot];
            int hash = Identifiers.hash(run.bytes(), run.start(place), run.length(place));
            identifiers.free(flights.key[slot], hash, isAnswered);
            flights.key[slot] = Flights.NONE;
        }
        if (!flights.isSet(slot, Flights.LOST)) {
            Window window = servers.window(flights.server[slot]);
            window.release();
            if (!isAnswered) {
                window.lose(now);
            }
        }
    }

    private boolean isLastTry(int slot, long now) {
        return flights.attempts[slot] >= settings.tries() || servers.isHopeless(now)
                || flights.isSet(slot, Flights.VERIFYING);
    }

    /** Something came that claims to be the answer, and can't be read. */
    void malformed(int slot) {
        flights.set(slot, Flights.MALFORMED);
    }

    /** The answer came, in a datagram. */
    void answer(int slot, byte[] message, int length, long now) {
        int server = flights.server[slot];
        int rcode = message[RCODE] & RCODE_MASK;
        counts.add(ANSWERED);
        counts.add(ServerEvent.ANSWERED, server);
        if (rcode == SERVFAIL) {
            counts.add(ServerEvent.FAILED, server);
        }
        servers.answer(server, now);
        boolean wasLost = flights.isSet(slot, Flights.LOST);
        end(slot, true, now);
        servers.window(server).answer(now - flights.asked[slot], rcode == SERVFAIL, wasLost, now);
        if ((message[FLAGS] & TC) != 0) {
            counts.add(TRUNCATED);
            flights.set(slot, Flights.TRUNCATED);
            stream(slot, now);
            return;
        }
        if ((rcode == FORMERR || rcode == NOTIMP) && !hasAdditional(message) && usesEdns(slot, server)) {
            refusesEdns[server] = true;
            flights.set(slot, Flights.PLAIN);
            again.add(slot);
            return;
        }
        settle(slot, message, length, now);
    }

    /** A server that knows EDNS says so in each answer, by an OPT record (RFC 6891, section 6.1.1): an error is not about EDNS then. */
    private static boolean hasAdditional(byte[] message) {
        return (message[ADDITIONAL_COUNT] | message[ADDITIONAL_COUNT + 1]) != 0;
    }

    /** Asks the same server over TCP. */
    private void stream(int slot, long now) {
        int server = flights.server[slot];
        flights.set(slot, Flights.STREAM);
        counts.add(SENT);
        counts.add(STREAMED);
        counts.add(ServerEvent.SENT, server);
        servers.force(server, now);
        streams.ask(slot, server, usesEdns(slot, server), flights);
    }

    /** The answer came over TCP, or none did if there is no message. */
    void streamed(int slot, byte[] message, int errno, long now) {
        boolean isWhole = format.isFollowedBy(message, message.length) && (message[FLAGS] & TC) == 0;
        if (!isWhole) {
            flights.errno[slot] = errno;
            if (isLastTry(slot, now)) {
                giveUp(slot, now);
            } else {
                again.add(slot);
            }
            return;
        }
        counts.add(ANSWERED);
        counts.add(ServerEvent.ANSWERED, flights.server[slot]);
        settle(slot, message, message.length, now);
    }

    private void settle(int slot, byte[] message, int length, long now) {
        int server = flights.server[slot];
        int rcode = message[RCODE] & RCODE_MASK;
        long took = now - flights.begun[slot];
        if (flights.isSet(slot, Flights.VERIFYING)) {
            verified(slot, second.answered(slot, message, length, server, took));
            return;
        }
        boolean isError = rcode != NOERROR && rcode != NXDOMAIN;
        boolean mayAskOther = flights.attempts[slot] < Math.min(settings.tries(), servers.count());
        if (isError && mayAskOther && !servers.areAllDead()) {
            keep(slot, message, length, took);
            again.add(slot);
        } else if (!isError && settings.verifies(flights.questions[slot].number(flights.place[slot]))) {
            keep(slot, message, length, took);
            flights.set(slot, Flights.VERIFYING);
            counts.add(VERIFIED);
            again.add(slot);
        } else {
            finish(slot, conclusion.answered(slot, message, length, server, took));
        }
    }

    private void keep(int slot, byte[] message, int length, long took) {
        flights.kept[slot] = Arrays.copyOf(message, length);
        flights.keptServer[slot] = flights.server[slot];
        flights.keptNanos[slot] = took;
        flights.unset(slot, Flights.KEPT_STREAM);
        if (flights.isSet(slot, Flights.STREAM)) {
            flights.set(slot, Flights.KEPT_STREAM);
        }
    }

    private Conclusion kept(int slot) {
        byte[] message = flights.kept[slot];
        return conclusion.kept(slot, message, flights.keptServer[slot], flights.keptNanos[slot]);
    }

    private void verified(int slot, Conclusion other) {
        Conclusion first = kept(slot);
        boolean agree = settings.agreement().agree(first.message(), first.length(), other.message(), other.length());
        finish(slot, agree ? first : first.disputedBy(other));
    }

    /** No answer will come any more; what was kept counts. */
    private void giveUp(int slot, long now) {
        if (flights.isSet(slot, Flights.VERIFYING)) {
            counts.add(UNVERIFIED);
        }
        if (flights.isKept(slot)) {
            finish(slot, kept(slot));
            return;
        }
        Lack lack = flights.isSet(slot, Flights.TRUNCATED)
                ? Lack.TRUNCATED
                : flights.errno[slot] != 0
                        ? Lack.UNREACHABLE
                        : flights.isSet(slot, Flights.MALFORMED) ? Lack.MALFORMED : Lack.TIMEOUT;
        finish(slot, conclusion.lacking(slot, lack, now - flights.begun[slot]));
    }

    private void finish(int slot, Conclusion what) {
        outcomes.take(what);
        flights.free(slot);
    }
}
