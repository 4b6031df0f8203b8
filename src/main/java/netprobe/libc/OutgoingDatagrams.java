package netprobe.libc;

import java.nio.ByteBuffer;
import netprobe.libc.Scratch.Block;

/**
 * Datagrams that are sent many at a time (sendmmsg(2)). Those of one size to one peer that follow one another go as one message, which the kernel
 * or the network card takes apart ({@code UDP_SEGMENT}, udp(7)), where it can. For one thread at a time.
 */
public final class OutgoingDatagrams {

    private static final CFunction SENDMMSG = CFunction.of("sendmmsg");

    private static final int SOL_UDP = 17;
    private static final int UDP_SEGMENT = 103;

    /** {@code UDP_MAX_SEGMENTS} of kernels before 6.9. */
    private static final int MOST_SEGMENTS = 64;

    /** What fits into one datagram's worth of an IPv4 packet. */
    private static final int LARGEST = 65_507;

    // CMSG_SPACE and CMSG_LEN of a 16-bit number, and where it stands (cmsg(3))
    private static final int CONTROL_STRIDE = 24;
    private static final int CONTROL_LENGTH = 18;
    private static final int LEVEL = 8;
    private static final int TYPE = 12;
    private static final int CONTENT = 16;

    private final Scratch scratch = Scratch.lasting();
    private final MessageVector messages;
    private final Block controls;
    private final Block payloads;
    private final int capacity;

    // of each datagram
    private final int[] starts;
    private final int[] peers;
    private int count;

    // of each message the number of its first datagram, behind the last one that of all datagrams
    private final int[] firsts;
    private int built;
    private boolean segments;

    /**
     * Room for datagrams.
     *
     * @param capacity how many
     * @param size of the largest
     * @param segments whether the kernel may be asked to take messages apart
     */
    public OutgoingDatagrams(int capacity, int size, boolean segments) {
        this.capacity = capacity;
        this.segments = segments;
        this.messages = new MessageVector(scratch, capacity);
        this.controls = scratch.allocate(capacity * CONTROL_STRIDE);
        this.payloads = scratch.allocate(capacity * size);
        this.starts = new int[capacity + 1];
        this.peers = new int[capacity];
        this.firsts = new int[capacity + 1];
        for (int message = 0; message < capacity; message++) {
            int at = message * CONTROL_STRIDE;
            controls.bytes().putLong(at, CONTROL_LENGTH).putInt(at + LEVEL, SOL_UDP).putInt(at + TYPE, UDP_SEGMENT);
        }
    }

    /** Where the next datagram is to be written, from {@link #end()} on. */
    public ByteBuffer bytes() {
        return payloads.bytes();
    }

    /** Where the next datagram begins. */
    public int end() {
        return starts[count];
    }

    /** Adds the datagram that was written, of that size, 1 at least. */
    public void add(int peer, int size) {
        peers[count] = peer;
        count++;
        starts[count] = starts[count - 1] + size;
    }

    /** How many were added. */
    public int count() {
        return count;
    }

    /** Whether there is room for no more. */
    public boolean isFull() {
        return count == capacity;
    }

    /** Forgets all. */
    public void clear() {
        count = 0;
    }

    /** Whether the kernel can take messages apart (Linux 4.18): older ones would send them whole. */
    public static boolean areSegmentsKnown(SocketCalls calls, int socket) {
        return calls.option(socket, SOL_UDP, UDP_SEGMENT).either(_ -> true, _ -> false);
    }

    /** Whether messages are still sent to be taken apart: no more, once a socket has refused it. */
    public boolean usesSegments() {
        return segments;
    }

    /** Sends each datagram on its own from now on, as networks need whose cards can't compute checksums. */
    public void stopSegments() {
        segments = false;
    }

    /**
     * Sends datagrams from that one on, as many as the kernel takes at once.
     *
     * @return how many it took, or the negated errno of the first
     */
    public int send(int socket, int from, Peers addresses) {
        build(from, addresses);
        int sent = SENDMMSG.callInt(scratch, socket, messages.address(0), built,
                SocketCalls.MSG_DONTWAIT | SocketCalls.MSG_NOSIGNAL);
        return sent < 0 ? -scratch.errno() : firsts[sent] - from;
    }

    /** How many datagrams the first message of the last {@link #send} had: those that its failure is about. */
    public int firstMessage() {
        return firsts[1] - firsts[0];
    }

    private void build(int from, Peers addresses) {
        built = 0;
        for (int next = from; next < count;) {
            int first = next;
            next = segments ? endOfMessage(first) : first + 1;
            firsts[built] = first;
            messages.name(built, addresses.address(peers[first]), addresses.size());
            messages.payload(built, payloads.address() + starts[first], starts[next] - starts[first]);
            int segment = next - first == 1 ? 0 : starts[first + 1] - starts[first];
            controls.bytes().putShort(built * CONTROL_STRIDE + CONTENT, (short) segment);
            messages.control(built, controls.address() + (long) built * CONTROL_STRIDE,
                    segment == 0 ? 0 : CONTROL_STRIDE);
            built++;
        }
        firsts[built] = count;
    }

    /** All segments of a message are of one size but the last, which may be smaller. */
    private int endOfMessage(int first) {
        int segment = starts[first + 1] - starts[first];
        int next = first + 1;
        int previous = segment;
        while (next < count && next - first < MOST_SEGMENTS && peers[next] == peers[first] && previous == segment
                && starts[next + 1] - starts[next] <= segment && starts[next + 1] - starts[first] <= LARGEST) {
            previous = starts[next + 1] - starts[next];
            next++;
        }
        return next;
    }
}
