package netprobe.libc;

import netprobe.libc.Scratch.Block;

/** An array of {@code struct mmsghdr}, each with one {@code struct iovec}: what sendmmsg(2) and recvmmsg(2) take. */
final class MessageVector {

    // struct mmsghdr: struct msghdr, then msg_len
    private static final int SIZE = 64;
    private static final int NAME = 0;
    private static final int NAME_LENGTH = 8;
    private static final int VECTOR = 16;
    private static final int VECTOR_LENGTH = 24;
    private static final int CONTROL = 32;
    private static final int CONTROL_LENGTH = 40;
    private static final int FLAGS = 48;
    private static final int LENGTH = 56;

    private static final int IOVEC_SIZE = 16;

    private final Block headers;
    private final Block vectors;

    MessageVector(Scratch scratch, int messages) {
        this.headers = scratch.allocate(messages * SIZE);
        this.vectors = scratch.allocate(messages * IOVEC_SIZE);
        for (int message = 0; message < messages; message++) {
            headers.bytes().putLong(message * SIZE + VECTOR, vectors.address() + (long) message * IOVEC_SIZE)
                    .putLong(message * SIZE + VECTOR_LENGTH, 1);
        }
    }

    /** Where the message of that number is. */
    long address(int message) {
        return headers.address() + (long) message * SIZE;
    }

    /** Sets whom it is for, or where the kernel is to write whom it is from. */
    void name(int message, long address, int length) {
        headers.bytes().putLong(message * SIZE + NAME, address).putInt(message * SIZE + NAME_LENGTH, length);
    }

    /** Sets how large the room for the name is, which the kernel sets to what it wrote. */
    void nameRoom(int message, int length) {
        headers.bytes().putInt(message * SIZE + NAME_LENGTH, length);
    }

    /** Sets where its payload is. */
    void payload(int message, long address, int length) {
        vectors.bytes().putLong(message * IOVEC_SIZE, address).putLong(message * IOVEC_SIZE + Long.BYTES, length);
    }

    /** Sets its control messages; none if the length is 0. */
    void control(int message, long address, int length) {
        headers.bytes().putLong(message * SIZE + CONTROL, length == 0 ? 0 : address)
                .putLong(message * SIZE + CONTROL_LENGTH, length);
    }

    /** How long the payload is that was received. */
    int length(int message) {
        return headers.bytes().getInt(message * SIZE + LENGTH);
    }

    /** The flags that came with it. */
    int flags(int message) {
        return headers.bytes().getInt(message * SIZE + FLAGS);
    }

}
