package netprobe.libc;

import netprobe.libc.Scratch.Block;

/** poll(2) over a set of sockets, for one thread at a time. Each socket keeps its place until it is removed. */
public final class Poll {

    public static final int POLLIN = 1;
    public static final int POLLOUT = 4;
    public static final int POLLERR = 8;
    public static final int POLLHUP = 16;

    private static final CFunction POLL = CFunction.of("poll");

    // struct pollfd
    private static final int SIZE = 8;
    private static final int EVENTS = 4;
    private static final int RETURNED = 6;

    private static final int EINTR = 4;
    private static final int NONE = -1;

    private final Scratch scratch = Scratch.lasting();
    private final Block sockets;
    private final int capacity;

    /** A set of up to {@code capacity} sockets. */
    public Poll(int capacity) {
        this.capacity = capacity;
        this.sockets = scratch.allocate(capacity * SIZE);
        for (int place = 0; place < capacity; place++) {
            remove(place);
        }
    }

    /** Puts a socket at a place, to be watched for {@code events}. */
    public void watch(int place, int socket, int events) {
        sockets.bytes().putInt(place * SIZE, socket).putShort(place * SIZE + EVENTS, (short) events)
                .putShort(place * SIZE + RETURNED, (short) 0);
    }

    /** Watches a place no more. */
    public void remove(int place) {
        watch(place, NONE, 0);
    }

    /**
     * Waits for an event.
     *
     * @param milliseconds 0 for a look only, negative for as long as it takes
     * @return how many places have events, 0 when the time is up, or the negated errno
     */
    public int await(long milliseconds) {
        return await(capacity, milliseconds);
    }

    /** The same for the first {@code places} alone. */
    public int await(int places, long milliseconds) {
        int timeout = milliseconds < 0 ? -1 : (int) Math.min(milliseconds, Integer.MAX_VALUE);
        int ready = POLL.callInt(scratch, sockets.address(), places, timeout);
        if (ready >= 0) {
            return ready;
        }
        return scratch.errno() == EINTR ? 0 : -scratch.errno();
    }

    /** What happened at a place: {@code POLL*}, 0 for nothing. */
    public int events(int place) {
        return sockets.bytes().getShort(place * SIZE + RETURNED);
    }
}
