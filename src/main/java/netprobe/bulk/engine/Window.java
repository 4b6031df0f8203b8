package netprobe.bulk.engine;

/**
 * How many questions may be under way to one server: as many as it pays to have, or a fixed number.
 *
 * <p>It opens while no line forms at the server, or more under way bring more answers a second, and closes when answers fail to come or are
 * SERVFAIL. What is lost even with the smallest window is the network's doing, not the server's that has too much to do, and only more than that
 * is a reason to close.
 *
 * <p>What has waited far longer than answers of this server take counts as lost: it keeps nobody else waiting, while its answer may still come.
 * How long that is, answers that come later than that teach.
 */
final class Window {

    private static final int SMALLEST = 128;
    private static final int FIRST = 256;
    private static final double LOST_TOO_MANY = 0.02;
    private static final double FAILED_TOO_MANY = 0.2;
    /** So much more than usual, by chance, a share may be. */
    private static final double CHANCE = 1.5;
    /** A server that loses more than this of a few is not to have many. */
    private static final double MOST_UNAVOIDABLE = 0.5;
    /** By how much more has to be answered to open further, while a line forms, and while it is long. */
    private static final double BETTER = 1.2;
    private static final double MUCH_BETTER = 1.4;
    /** It opens by this part, and once it had to close, by that. */
    private static final int STEP = 2;
    private static final int SMALL_STEP = 16;
    private static final long SHORTEST_ROUND = 100_000_000;

    /** So many waiting in line at the server keep it busy. */
    private static final int LINE = 200;
    private static final int LONG_LINE = 600;
    private static final long SOONEST_LOST = 30_000_000;
    private static final int DEVIATIONS = 8;

    /** For every answer that counted as lost, and for every other: so that they balance where one of 200 comes late. */
    private static final double RAISE = 1.1;
    private static final double LOWER = Math.pow(RAISE, -1.0 / 200);

    private final boolean isFixed;
    private final int smallest;
    private final int largest;
    private final long patience;
    private int limit;
    private int fresh;

    // times of answers: the shortest, and as TCP keeps them (RFC 6298)
    private long shortest = Long.MAX_VALUE;
    private long mean;
    private long deviation;
    private double lostFactor = 1;

    // the round under way, the share that was lost with the smallest window, and the best rate since
    private long began;
    private int answered;
    private int failed;
    private int lost;
    private boolean wasUsed;
    private boolean wasOpened;
    private boolean isCareful;
    private double unavoidable;
    private double rate;

    /**
     * A window.
     *
     * @param size the fixed number, or the most that it opens to
     * @param patience how long one try may take, in nanoseconds
     */
    Window(int size, boolean isFixed, long patience, long now) {
        this.isFixed = isFixed;
        this.smallest = Math.min(SMALLEST, size);
        this.largest = size;
        this.patience = patience;
        this.limit = isFixed ? size : Math.min(FIRST, size);
        this.began = now;
    }

    /** How many more may be asked now. */
    int room() {
        return limit - fresh;
    }

    /** How many there may be. */
    int limit() {
        return limit;
    }

    /** One is asked. */
    void ask() {
        fresh++;
        wasUsed |= fresh == limit;
    }

    /** One that counted doesn't any more. */
    void release() {
        fresh--;
    }

    /** After how long one counts as lost; never later than the try ends. */
    long lostAfter() {
        if (isFixed) {
            return patience;
        }
        return Math.min(patience, (long) (usual() * lostFactor));
    }

    /** Within that time an answer comes, where times are spread as usual. */
    private long usual() {
        return Math.max(SOONEST_LOST, mean == 0 ? patience / 4 : mean + DEVIATIONS * deviation);
    }

    /** One counts as lost. */
    void lose(long now) {
        lost++;
        endRound(now);
    }

    /** An answer came, after that time. */
    void answer(long took, boolean isFailure, boolean countedAsLost, long now) {
        answered++;
        failed += isFailure ? 1 : 0;
        shortest = Math.min(shortest, took);
        long difference = Math.abs(mean - took);
        deviation = mean == 0 ? took / 2 : deviation + (difference - deviation) / 16;
        mean = mean == 0 ? took : mean + (took - mean) / 16;
        if (countedAsLost) {
            lost = Math.max(0, lost - 1);
            lostFactor = Math.max(lostFactor, Math.min(lostFactor * RAISE, RAISE * took / usual()));
        } else {
            lostFactor = Math.max(1, lostFactor * LOWER);
        }
        endRound(now);
    }

    /** A round is over when as many have come or gone as may be under way. */
    private void endRound(long now) {
        long took = now - began;
        if (isFixed || answered + lost < limit || took < SHORTEST_ROUND) {
            return;
        }
        judge(answered * 1e9 / took, (double) lost / (answered + lost), (double) failed / Math.max(1, answered));
        wasUsed = false;
        answered = 0;
        failed = 0;
        lost = 0;
        began = now;
    }

    /**
     * Opens or closes after a round.
     *
     * @param came how many were answered in a second
     * @param lostShare of those that came or went
     * @param failedShare of those that were answered
     */
    private void judge(double came, double lostShare, double failedShare) {
        if (limit == smallest) {
            unavoidable = Math.min(lostShare, MOST_UNAVOIDABLE);
            rate = 0;
            isCareful = false;
        }
        boolean isLossy = lostShare > LOST_TOO_MANY;
        boolean isTooMuch = lostShare > unavoidable * CHANCE + LOST_TOO_MANY || failedShare > FAILED_TOO_MANY;
        boolean wasInVain = wasOpened && isLossy && came < rate * BETTER;
        wasOpened = wasUsed && !isTooMuch && isWorthOpening(came, isLossy);
        if (isTooMuch || wasInVain) {
            limit = Math.max(smallest, limit * 3 / 4);
            isCareful = true;
        } else if (wasOpened) {
            limit = Math.min(largest, limit + limit / (isCareful ? SMALL_STEP : STEP));
        }
        rate = Math.max(rate, came);
    }

    private boolean isWorthOpening(double came, boolean isLossy) {
        double line = line();
        return line < LINE && !isLossy || came > rate * (line < LONG_LINE ? BETTER : MUCH_BETTER);
    }

    /** How many of those under way wait at the server, rather than being on their way or worked at (as TCP Vegas reckons). */
    private double line() {
        return limit * (1 - (double) shortest / mean);
    }
}
