package netprobe.libc;

import netprobe.libc.Scratch.Block;

/** Datagrams that are received many at a time (recvmmsg(2)). For one thread at a time; those of one call count until the next. */
public final class IncomingDatagrams {

    private static final CFunction RECVMMSG = CFunction.of("recvmmsg");

    private static final int MSG_TRUNC = 0x20;

    /** Behind each payload, so that not all of them begin in the same lines of the processor's cache. */
    private static final int GAP = 64;

    private final Scratch scratch = Scratch.lasting();
    private final MessageVector messages;
    private final Block names;
    private final Block payloads;
    private final int capacity;
    private final int stride;
    private int received;

    /**
     * Room for datagrams.
     *
     * @param capacity how many at a time
     * @param size of the largest payload; what is behind it is cut off
     */
    public IncomingDatagrams(int capacity, int size) {
        this.capacity = capacity;
        this.stride = size + GAP;
        this.messages = new MessageVector(scratch, capacity);
        this.names = scratch.allocate(capacity * Peers.STRIDE);
        this.payloads = scratch.allocate(capacity * stride);
        for (int message = 0; message < capacity; message++) {
            messages.name(message, names.address() + (long) message * Peers.STRIDE, Endpoint.LARGEST);
            messages.payload(message, payloads.address() + (long) message * stride, size);
        }
    }

    /** How many are received at a time. */
    public int capacity() {
        return capacity;
    }

    /** Takes what is there, without waiting: how many, or the negated errno, which is that of an ICMP message if one came. */
    public int receive(int socket) {
        for (int message = 0; message < received; message++) {
            // the last sender's address may have been shorter than the next one's
            messages.nameRoom(message, Endpoint.LARGEST);
        }
        int result = RECVMMSG.callInt(scratch, socket, messages.address(0), capacity, SocketCalls.MSG_DONTWAIT, 0);
        received = Math.max(0, result);
        return result < 0 ? -scratch.errno() : result;
    }

    /** Whom a datagram is from, or {@link Peers#STRANGER}. */
    public int sender(int datagram, Peers peers) {
        return peers.find(names.bytes(), datagram * Peers.STRIDE);
    }

    /** How many bytes it has. */
    public int length(int datagram) {
        return messages.length(datagram);
    }

    /** Whether it had more bytes than there is room for. */
    public boolean isCut(int datagram) {
        return (messages.flags(datagram) & MSG_TRUNC) != 0;
    }

    /** Copies a datagram to the beginning of {@code target}. */
    public void copy(int datagram, byte[] target) {
        payloads.bytes().get(datagram * stride, target, 0, length(datagram));
    }
}
