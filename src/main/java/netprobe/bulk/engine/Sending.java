package netprobe.bulk.engine;

import static netprobe.bulk.engine.Counts.Event.UNSENT;

import java.util.Arrays;
import java.util.Optional;
import netprobe.bulk.Outcomes;
import netprobe.bulk.Questions;

/** Sends what may be sent: what is to be asked again first, then what is next on the list, as windows and paces allow. */
final class Sending {

    private static final int EAGAIN = -11;
    private static final int ENOBUFS = -105;
    private static final int EINVAL = -22;
    private static final int EIO = -5;
    private static final int EOPNOTSUPP = -95;
    private static final long MOMENT = 1_000_000;

    /** While no server answers, no more than that are under way: some may be down, and not for long. */
    private static final int MOST_IN_VAIN = 20_000;

    private static final int SERVER_SHIFT = 40;
    private static final int SIZE_SHIFT = 28;
    private static final int SLOT_MASK = (1 << SIZE_SHIFT) - 1;

    private final EngineSettings settings;
    private final ServerPool servers;
    private final Sockets sockets;
    private final Sockets.Outbox outbox;
    private final Flights flights;
    private final Identifiers identifiers;
    private final Course course;
    private final Feed feed;
    private final Outcomes outcomes;
    private final Pace pace;
    private final Receiving receiving;
    private final Counts counts;
    private final QueryPacket packet;

    private Questions run = Flights.NO_QUESTIONS;
    private int place;
    private int turn;

    // what was picked, each with server, size and slot; and what stands in the outbox
    private final long[] picked;
    private final int[] queued;
    private int socket;
    private int sent;

    Sending(EngineSettings settings, ServerPool servers, Sockets sockets, Flights flights, Identifiers identifiers,
            Course course, Feed feed, Outcomes outcomes, Pace pace, Receiving receiving, Counts counts) {
        this.settings = settings;
        this.servers = servers;
        this.sockets = sockets;
        this.outbox = sockets.outbox();
        this.flights = flights;
        this.identifiers = identifiers;
        this.course = course;
        this.feed = feed;
        this.outcomes = outcomes;
        this.pace = pace;
        this.receiving = receiving;
        this.counts = counts;
        this.packet = new QueryPacket(settings.recurse(), settings.dnssecOk());
        this.picked = new long[outbox.capacity()];
        this.queued = new int[outbox.capacity()];
    }

    /** Sends; whether anything was. */
    boolean run(long now) {
        if (outbox.count() > 0 && !drain(now)) {
            return false;
        }
        int granted = pace.take(picked.length, now);
        int count = pick(granted, now);
        pace.giveBack(granted - count);
        if (count == 0) {
            return false;
        }
        if (outbox.isBetterSorted()) {
            Arrays.sort(picked, 0, count);
        }
        for (int next = 0; next < count; next++) {
            queue((int) picked[next] & SLOT_MASK, (int) (picked[next] >>> SERVER_SHIFT), now);
        }
        drain(now);
        return true;
    }

    private int pick(int most, long now) {
        int count = 0;
        while (count < most) {
            boolean isAgain = !course.again().isEmpty();
            int server = isAgain ? servers.choose(flights.server[course.again().peek()], now) : ServerPool.NONE;
            if (server == ServerPool.NONE) {
                // a question that was asked before wants another server than the last one, which may have no room: others need not wait for it
                isAgain = false;
                server = isNextReady() ? servers.choose(ServerPool.NONE, now) : ServerPool.NONE;
            }
            if (server == ServerPool.NONE) {
                break;
            }
            int slot = isAgain ? course.again().take() : flights.take(run, place++);
            servers.window(server).ask();
            int size = QueryPacket.size(flights.questions[slot], flights.place[slot], course.usesEdns(slot, server));
            picked[count++] =
                    (long) server << SERVER_SHIFT | (long) (QueryPacket.LARGEST - size) << SIZE_SHIFT | slot;
        }
        return count;
    }

    /** Whether there is a question that has not been asked, and it may be. */
    private boolean isNextReady() {
        while (place == run.count()) {
            Optional<Questions> next = feed.poll();
            if (next.isEmpty()) {
                return false;
            }
            run = next.get();
            place = 0;
        }
        int most = servers.areAllDead() ? Math.min(MOST_IN_VAIN, settings.slots()) : settings.slots();
        return flights.count() < most && outcomes.mayBegin(run.number(place));
    }

    /** Whether all that was handed out has been begun. */
    boolean isDone() {
        return place == run.count() && course.again().isEmpty();
    }

    private void queue(int slot, int server, long now) {
        int first = sockets.first(server);
        if (outbox.count() > 0 && (socket < first || socket >= first + sockets.alike())) {
            while (!drain(now)) {
                sockets.await(MOMENT);
            }
        }
        if (outbox.count() == 0) {
            socket = leastUsed(first);
        }
        int key = identifiers.take(socket, slot);
        int size = packet.write(flights.questions[slot], flights.place[slot], key & Identifiers.PER_SOCKET - 1,
                course.usesEdns(slot, server));
        outbox.bytes().put(outbox.end(), packet.bytes(), 0, size);
        queued[outbox.count()] = key;
        outbox.add(server, size);
        course.sent(slot, server, key, now);
    }

    /** Of the sockets for the same servers that with the most IDs to spare; they take turns where that makes no difference. */
    private int leastUsed(int first) {
        turn = turn + 1 < sockets.alike() ? turn + 1 : 0;
        int least = first + turn;
        for (int other = first; other < first + sockets.alike(); other++) {
            least = identifiers.inUse(other) < identifiers.inUse(least) ? other : least;
        }
        return least;
    }

    /** Has the kernel take the outbox; false if it can't take all of it now. */
    private boolean drain(long now) {
        while (sent < outbox.count()) {
            int taken = sockets.send(socket, sent);
            if (taken > 0) {
                sent += taken;
                if (sent < outbox.count()) {
                    // of an ICMP message that stops a batch the kernel tells by nothing but the batch's shortness
                    receiving.takeErrors(socket, now);
                }
            } else if (taken == EAGAIN || taken == ENOBUFS) {
                return false;
            } else if (!mayTryAgain(taken, now)) {
                refuse(-taken, now);
            }
        }
        outbox.clear();
        sent = 0;
        return true;
    }

    /** Whether the kernel may take after all what it just refused: it tells of ICMP messages that came before by refusing what comes after. */
    private boolean mayTryAgain(int failure, long now) {
        if (receiving.takeErrors(socket, now)) {
            return true;
        }
        boolean isAboutSegments = failure == EINVAL || failure == EIO || failure == EOPNOTSUPP;
        if (isAboutSegments && outbox.isBetterSorted()) {
            outbox.stopSegments();
            return true;
        }
        return false;
    }

    private void refuse(int errno, long now) {
        int end = sent + outbox.firstMessage();
        for (; sent < end; sent++) {
            int slot = identifiers.slot(queued[sent]);
            counts.add(UNSENT);
            if (slot >= 0) {
                course.refuse(slot, errno, now);
            }
        }
    }

    /** How long nothing can be sent for the sake of the pace, in nanoseconds; a long time if that is not what it waits for. */
    long pause(long now) {
        long paced = Math.max(pace.pause(now), servers.pause(now));
        return outbox.count() > 0 ? MOMENT : paced == 0 ? Long.MAX_VALUE : paced;
    }
}
