package netprobe.connect.listen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import netprobe.libc.Poll;
import netprobe.libc.SocketCalls;
import netprobe.model.ListenerEvent.Closed;
import org.jspecify.annotations.Nullable;

/** The connections that are open, each in a place of its own in the set that is polled. */
final class Clients {

    private static final int CHUNK = 1 << 16;

    private final SocketCalls calls;
    private final Poll poll;
    private final int firstPlace;
    private final @Nullable ServedConnection[] served;
    private final Deque<Integer> free = new ArrayDeque<>();
    private final byte[] room = new byte[CHUNK];
    private int highest;

    /** Room for as many connections as {@code poll} has places from {@code firstPlace} on. */
    Clients(SocketCalls calls, Poll poll, int firstPlace, int most) {
        this.calls = calls;
        this.poll = poll;
        this.firstPlace = firstPlace;
        this.served = new ServedConnection[most];
        for (int place = 0; place < most; place++) {
            free.addLast(place);
        }
    }

    boolean isEmpty() {
        return free.size() == served.length;
    }

    boolean isFull() {
        return free.isEmpty();
    }

    /** How many places have to be polled, from the first one of the set. */
    int places() {
        return firstPlace + highest;
    }

    /** Takes one more; the end, if it has come already. */
    Optional<Closed> add(ServedConnection connection, long now) {
        int place = free.removeFirst();
        highest = Math.max(highest, place + 1);
        served[place] = connection;
        return settled(place, connection, connection.begin(now));
    }

    /** Serves those of which the poll says that something can be done; those that have ended. */
    List<Closed> proceed(long now) {
        var closed = new ArrayList<Closed>();
        for (int place = 0; place < highest; place++) {
            ServedConnection connection = served[place];
            if (connection != null && poll.events(firstPlace + place) != 0) {
                settled(place, connection, connection.proceed(room, now)).ifPresent(closed::add);
            }
        }
        return closed;
    }

    private Optional<Closed> settled(int place, ServedConnection connection, Optional<Closed> closed) {
        if (closed.isPresent()) {
            release(place, connection);
        } else {
            poll.watch(firstPlace + place, connection.socket(), connection.awaited());
        }
        return closed;
    }

    /** Closes those that are still open. */
    List<Closed> closeAll(long now) {
        var closed = new ArrayList<Closed>();
        for (int place = 0; place < highest; place++) {
            ServedConnection connection = served[place];
            if (connection != null) {
                closed.add(connection.unfinished(now));
                release(place, connection);
            }
        }
        return closed;
    }

    private void release(int place, ServedConnection connection) {
        calls.close(connection.socket());
        poll.remove(firstPlace + place);
        served[place] = null;
        free.addFirst(place);
    }
}
