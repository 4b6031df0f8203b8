package netprobe.bulk.engine;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The UDP sockets of one engine, each of one family, with random ports.
 *
 * <p>What fails is told as the kernel does: a count, or a negated errno. Nothing waits but {@link #await}.
 */
interface Sockets extends AutoCloseable {

    /** A sender that is none of the servers. */
    int STRANGER = -1;

    /** How many sockets there are. */
    int count();

    /** The sockets by which a server can be asked: from this one on as many as {@link #alike} says. */
    int first(int server);

    /** How many sockets, from the first one on, ask the same servers. */
    int alike();

    /** Receives by a socket; how many datagrams there are to look at until the next call, or a negated errno. */
    int receive(int socket);

    /** Which server a datagram is from, or {@link #STRANGER}. */
    int sender(int datagram);

    /** How many bytes a datagram has. */
    int length(int datagram);

    /** Whether a datagram was larger than there is room for. */
    boolean isCut(int datagram);

    /** Copies a datagram to the beginning of {@code target}. */
    void copy(int datagram, byte[] target);

    /** The datagrams that are sent next, by one socket. */
    Outbox outbox();

    /** Sends the outbox from that datagram on: how many were taken, or the negated errno of the next {@link Outbox#firstMessage} ones. */
    int send(int socket, int from);

    /** Takes the next error that came about a datagram; false if there is none. */
    boolean nextError(int socket);

    /** Of the last error: its errno. */
    int errorErrno();

    /** Of the last error: the server that the datagram was for, or {@link #STRANGER}. */
    int errorServer();

    /** Of the last error: the ID of the message it is about; negative if it doesn't say. */
    int errorId();

    /** Waits until something comes or that time is over. */
    void await(long nanos);

    /** How many datagrams the kernel has thrown away that came, since there was no room for them. Any thread may ask. */
    long drops();

    @Override
    void close() throws IOException;

    /** Datagrams to be sent. */
    interface Outbox {

        /** Where they are written. */
        ByteBuffer bytes();

        /** Where the next is to be written. */
        int end();

        /** Adds what was written. */
        void add(int server, int size);

        /** How many there are. */
        int count();

        /** How many there may be. */
        int capacity();

        /** Whether it helps if those of equal size follow one another. */
        boolean isBetterSorted();

        /** Sends each datagram on its own from now on. */
        void stopSegments();

        /** How many datagrams the failure of the last {@code send} is about. */
        int firstMessage();

        /** Forgets them. */
        void clear();
    }
}
