package netprobe.connect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import netprobe.libc.LibC;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;
import netprobe.model.Attempt.Goal;

/**
 * With how much of its hop limit the answer of a TCP port arrives, be it a refusal: who answers from nearer has more left.
 *
 * <p>The kernel does not tell it of answers that establish no connection, but it drops those with less than a socket admits: so several
 * sockets ask at once, each of which admits other answers, and the highest limit with an answer is the one.
 */
public final class ArrivingHopLimit {

    private static final int ECONNREFUSED = 111;
    private static final int STEP = 16;
    private static final int MOST = 255;

    /** The others are answered at the same time, but for what a busy host takes to notice. */
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final Goal goal;
    private final Duration patience;
    private final SocketCalls calls = new SocketCalls();
    private final Poll poll = new Poll(STEP);

    private ArrivingHopLimit(Goal goal, Duration patience) {
        this.goal = goal;
        this.patience = patience;
    }

    /**
     * Of a port's answer; empty where none comes, or where the C library can't be called.
     *
     * @param patience how long an answer may take
     */
    public static OptionalInt of(Goal goal, Duration patience) {
        return LibC.available() ? new ArrivingHopLimit(goal, patience).measure() : OptionalInt.empty();
    }

    private OptionalInt measure() {
        OptionalInt about = highest(IntStream.rangeClosed(0, MOST / STEP).map(step -> Math.max(1, step * STEP)));
        return about.isEmpty()
                ? about
                : highest(IntStream.range(about.getAsInt(), Math.min(MOST, about.getAsInt() + STEP - 1) + 1)
                        .limit(STEP));
    }

    /** The highest of these limits with which there is an answer. */
    private OptionalInt highest(IntStream limits) {
        int[] asked = limits.toArray();
        List<Integer> sockets = new ArrayList<>();
        for (int limit : asked) {
            sockets.add(begin(limit));
        }
        boolean[] answered = await(sockets);
        sockets.stream().filter(socket -> socket >= 0).forEach(calls::abort);
        return IntStream.range(0, asked.length).filter(nth -> answered[nth]).map(nth -> asked[nth]).max();
    }

    private int begin(int limit) {
        int socket = calls.open(goal.address().family(), SocketCalls.SOCK_STREAM);
        if (socket >= 0) {
            PacketLimits.ofHops(limit).hold(calls, socket, goal.address().family());
            calls.connect(socket, Sockets.endpoint(goal.address(), goal.port()));
        }
        return socket;
    }

    private boolean[] await(List<Integer> sockets) {
        var answered = new boolean[sockets.size()];
        for (int place = 0; place < sockets.size(); place++) {
            poll.watch(place, sockets.get(place), Poll.POLLOUT);
        }
        long end = System.nanoTime() + patience.toNanos();
        boolean heard = false;
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            poll.await(sockets.size(), left / 1_000_000 + 1);
            boolean more = take(sockets, answered);
            if (more && !heard) {
                end = Math.min(end, System.nanoTime() + MOMENT.toNanos());
            }
            heard |= more;
        }
        return answered;
    }

    private boolean take(List<Integer> sockets, boolean[] answered) {
        boolean more = false;
        for (int place = 0; place < answered.length; place++) {
            if (sockets.get(place) >= 0 && !answered[place] && poll.events(place) != 0) {
                int error = calls.error(sockets.get(place));
                answered[place] = error == 0 || error == ECONNREFUSED;
                poll.remove(place);
                more = true;
            }
        }
        return more;
    }
}
