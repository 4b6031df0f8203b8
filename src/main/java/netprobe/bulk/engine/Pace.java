package netprobe.bulk.engine;

/**
 * A limit in queries a second that holds exactly: each takes its share of time, one behind the other, whoever sends it (the generic cell rate
 * algorithm, ITU-T I.371). Any number of threads.
 *
 * <p>Whoever comes late, as after a pause of the machine's, may catch up on a fiftieth of a second, no more; nothing is saved up before the
 * beginning.
 */
public final class Pace {

    /** No limit. */
    public static final Pace UNLIMITED = new Pace(0);

    private static final long SECOND = 1_000_000_000;
    private static final long TOLERANCE = SECOND / 50;

    private final double interval;
    private double next;
    private boolean isBegun;

    private Pace(double interval) {
        this.interval = interval;
    }

    /** So many queries a second. */
    public static Pace of(long perSecond) {
        return new Pace((double) SECOND / perSecond);
    }

    /** Takes up to {@code wanted} queries that may be sent now; gives how many. */
    int take(int wanted, long now) {
        return interval == 0 ? wanted : takeLimited(wanted, now);
    }

    private synchronized int takeLimited(int wanted, long now) {
        begin(now);
        next = Math.max(next, now - (double) TOLERANCE);
        int granted = next > now ? 0 : (int) Math.min(wanted, (now - next) / interval + 1);
        next += granted * interval;
        return granted;
    }

    /** Gives back what was taken and not used. */
    synchronized void giveBack(int unused) {
        next -= unused * interval;
    }

    /** Counts a query that can't wait; later ones do so instead. */
    synchronized void force(long now) {
        if (interval > 0) {
            begin(now);
            next = Math.max(next, now - (double) TOLERANCE) + interval;
        }
    }

    /** How long until the next one may be sent, in nanoseconds; 0 if it may be now. */
    synchronized long pause(long now) {
        return interval == 0 || !isBegun ? 0 : Math.max(0, (long) Math.ceil(next - now));
    }

    private void begin(long now) {
        if (!isBegun) {
            isBegun = true;
            next = now;
        }
    }
}
