package netprobe.bulk.engine;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import netprobe.bulk.Outcomes;

/**
 * One thread that asks: takes what has come, looks after what is due, sends what may be sent, and waits when there is nothing to do.
 *
 * <p>Several may work off the same list; each has its own sockets.
 */
public final class Engine implements Runnable {

    private static final int FEW = 64;
    private static final long MOMENT = 200_000;
    private static final long LONGEST_WAIT = 5_000_000;
    private static final long SHORTEST_WAIT = 20_000;

    private final Sockets sockets;
    private final Feed feed;
    private final Outcomes outcomes;
    private final Flights flights;
    private final TimingWheel wheel;
    private final StreamAsking streams;
    private final Course course;
    private final Sending sending;
    private final Receiving receiving;
    private final AtomicBoolean stopped;
    private long now;
    private final IntConsumer expire;

    Engine(EngineSettings settings, ServerPool servers, Sockets sockets, Feed feed, Outcomes outcomes, Counts counts,
            StreamAsking streams, Pace pace, AtomicBoolean stopped) {
        this.sockets = sockets;
        this.feed = feed;
        this.outcomes = outcomes;
        this.streams = streams;
        this.stopped = stopped;
        this.flights = new Flights(settings.slots());
        this.wheel = new TimingWheel(settings.slots(), System.nanoTime());
        var identifiers = new Identifiers(sockets.count());
        this.course = new Course(settings, servers, flights, identifiers, wheel, counts, outcomes, streams);
        this.receiving = new Receiving(sockets, flights, identifiers, course, counts);
        this.sending = new Sending(settings, servers, sockets, flights, identifiers, course, feed, outcomes, pace,
                receiving, counts);
        this.expire = slot -> course.expire(slot, now);
    }

    @Override
    public void run() {
        while (!stopped.get()) {
            now = System.nanoTime();
            int received = receiving.run(now);
            boolean isBusy = takeStreamed();
            wheel.advance(now, expire);
            isBusy |= sending.run(now);
            if (isBusy || received > 0) {
                gather(received);
                continue;
            }
            if (flights.count() == 0 && sending.isDone() && feed.isAtEnd()) {
                break;
            }
            rest();
        }
        outcomes.flush();
    }

    /**
     * Lets more come before it is taken. A server answers one question after the other, and each answer would wake this thread: what is received in
     * batches costs a third.
     */
    private void gather(int received) {
        if (received < FEW && flights.count() > 0) {
            LockSupport.parkNanos(MOMENT);
        }
    }

    private boolean takeStreamed() {
        boolean any = false;
        while (streams.isBusy()) {
            Optional<StreamAsking.Streamed> next = streams.next();
            if (next.isEmpty()) {
                break;
            }
            any = true;
            course.streamed(next.get().slot(), next.get().message(), next.get().errno(), now);
        }
        return any;
    }

    private void rest() {
        outcomes.flush();
        sockets.await(Math.clamp(sending.pause(now), SHORTEST_WAIT, LONGEST_WAIT));
    }
}
