package netprobe.bulk.engine;

import java.util.random.RandomGenerator;

/** The servers of one engine: which is asked next, by their weights and by what they can take now. */
final class ServerPool {

    /** No server can be asked now. */
    static final int NONE = -1;

    /** So many tries in a row without an answer, and a server counts as dead while others live. */
    private static final int SILENCES = 30;
    private static final long LOOK_AGAIN = 1_000_000_000;

    private final Window[] windows;
    private final Pace[] paces;
    private final Pace total;
    private final long[] weightsUpTo;
    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

    private final int[] silences;
    private final long[] lookAgain;
    private final long hopelessAfter;
    private long answered;
    private int dead;

    /** All of them, for one engine; each has a window of its own. */
    ServerPool(Engines.Targets targets, EngineSettings settings, long now) {
        int count = targets.servers().size();
        this.paces = targets.each().toArray(Pace[]::new);
        this.total = targets.total();
        this.windows = new Window[count];
        this.weightsUpTo = new long[count];
        this.silences = new int[count];
        this.lookAgain = new long[count];
        this.hopelessAfter = settings.timeout() * settings.tries();
        this.answered = now;
        long sum = 0;
        for (int server = 0; server < count; server++) {
            sum += targets.weights().get(server);
            weightsUpTo[server] = sum;
            windows[server] = new Window(settings.window(), settings.isFixed(), settings.timeout(), now);
        }
    }

    int count() {
        return windows.length;
    }

    Window window(int server) {
        return windows[server];
    }

    /** A server is asked whether its pace allows it or not. */
    void force(int server, long now) {
        total.force(now);
        paces[server].force(now);
    }

    /** A server that can be asked now, preferably not {@code last}, and takes a query of its pace; or {@link #NONE}. */
    int choose(int last, long now) {
        if (windows.length == 1) {
            return isUsable(0, now) && paces[0].take(1, now) == 1 ? 0 : NONE;
        }
        int first = byWeight();
        int chosen = chooseFrom(first, last, now);
        return chosen == NONE && last != NONE && isUsable(last, now) && isOnlyOneAlive(last)
                && paces[last].take(1, now) == 1 ? last : chosen;
    }

    private boolean isOnlyOneAlive(int server) {
        return !isDead(server) && dead == windows.length - 1;
    }

    private int chooseFrom(int first, int last, long now) {
        for (int step = 0; step < windows.length; step++) {
            int server = first + step < windows.length ? first + step : first + step - windows.length;
            if (server != last && isUsable(server, now) && paces[server].take(1, now) == 1) {
                return server;
            }
        }
        return NONE;
    }

    private int byWeight() {
        long drawn = random.nextLong(weightsUpTo[weightsUpTo.length - 1]);
        int low = 0;
        int high = weightsUpTo.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (weightsUpTo[middle] > drawn) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isUsable(int server, long now) {
        if (windows[server].room() <= 0) {
            return false;
        }
        if (!isDead(server) || dead == windows.length) {
            return true;
        }
        if (now < lookAgain[server]) {
            return false;
        }
        lookAgain[server] = now + LOOK_AGAIN;
        return true;
    }

    private boolean isDead(int server) {
        return silences[server] >= SILENCES;
    }

    /** Whether none answers. */
    boolean areAllDead() {
        return dead == windows.length;
    }

    /** Whether none has answered for so long that nothing is worth more than one try. */
    boolean isHopeless(long now) {
        return areAllDead() && now - answered > hopelessAfter;
    }

    /** A try at a server ended without an answer. */
    void silence(int server, long now) {
        silences[server]++;
        if (silences[server] == SILENCES) {
            dead++;
            lookAgain[server] = now + LOOK_AGAIN;
        }
    }

    /** A server answered. */
    void answer(int server, long now) {
        answered = now;
        if (isDead(server)) {
            dead--;
        }
        silences[server] = 0;
    }

    /** How long until a server may be asked for its pace's sake. */
    long pause(long now) {
        long least = Long.MAX_VALUE;
        for (int server = 0; server < windows.length; server++) {
            least = Math.min(least, paces[server].pause(now));
        }
        return least;
    }
}
