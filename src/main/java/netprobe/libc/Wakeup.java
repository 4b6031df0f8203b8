package netprobe.libc;

/** Ends another thread's wait in {@link Poll}: a socket that becomes readable when it is told to (socketpair(2)). */
public final class Wakeup {

    private static final CFunction SOCKETPAIR = CFunction.of("socketpair");
    private static final int AF_UNIX = 1;
    private static final int SOCK_CLOEXEC = 0x80000;

    private final int watched;
    private final int sending;
    private boolean open = true;

    /** A pair of connected sockets, or if there are no descriptors left for them none, and then nobody is woken. */
    public Wakeup() {
        try (var scratch = new Scratch()) {
            var pair = scratch.allocate(2 * Integer.BYTES);
            int made = SOCKETPAIR.callInt(scratch, AF_UNIX, SocketCalls.SOCK_STREAM | SOCK_CLOEXEC, 0, pair.address());
            watched = made == 0 ? pair.bytes().getInt(0) : -1;
            sending = made == 0 ? pair.bytes().getInt(Integer.BYTES) : -1;
        }
    }

    /** What to watch for {@link Poll#POLLIN}. */
    public int socket() {
        return watched;
    }

    /** Makes it readable, for good; any thread may, also after the end. */
    public synchronized void wake() {
        if (open) {
            new SocketCalls().shutdown(sending);
        }
    }

    /** Gives both descriptors back. */
    public synchronized void close() {
        open = false;
        var calls = new SocketCalls();
        calls.close(watched);
        calls.close(sending);
    }
}
