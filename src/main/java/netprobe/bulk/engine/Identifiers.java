package netprobe.bulk.engine;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Message IDs in use, for each socket 65,536: which slot each stands for, and of those that no longer stand for any, what was asked by them last and
 * whether it was answered, so that an answer that is too late can be told from one that nobody asked for.
 *
 * <p>IDs can't be guessed (RFC 5452, section 9.2). A key is a socket's number and an ID together.
 */
final class Identifiers {

    /** Keys of one socket. */
    static final int PER_SOCKET = 1 << 16;

    private static final int FREE = Integer.MIN_VALUE;
    private static final int ANSWERED = 1;
    private static final int RANDOM_BYTES = 1 << 13;

    private final SecureRandom random = new SecureRandom();
    private final byte[] pool = new byte[RANDOM_BYTES];
    private int used = RANDOM_BYTES;

    /** 0 and more: a slot; less: {@link #FREE} with the hash of the last question and how it ended. */
    private final int[] holders;
    private final int[] inUse;

    Identifiers(int sockets) {
        this.holders = new int[sockets * PER_SOCKET];
        this.inUse = new int[sockets];
        Arrays.fill(holders, FREE);
    }

    /** What a message is that answers nothing under way. */
    enum Stranger {
        /** What was asked by this ID last, and was answered. */
        DUPLICATE,
        /** What was asked by this ID last, and given up or asked again. */
        LATE,
        /** Nothing that was asked by this ID. */
        UNASKED
    }

    /** A key of that socket, taken by the slot. It is looked for at random, so no more than half of a socket's keys should be in use. */
    int take(int socket, int slot) {
        int key;
        do {
            key = socket * PER_SOCKET + randomId();
        } while (holders[key] >= 0);
        holders[key] = slot;
        inUse[socket]++;
        return key;
    }

    /** How many keys of a socket are taken. */
    int inUse(int socket) {
        return inUse[socket];
    }

    private int randomId() {
        if (used == RANDOM_BYTES) {
            random.nextBytes(pool);
            used = 0;
        }
        int id = (pool[used] & 0xff) << 8 | pool[used + 1] & 0xff;
        used += 2;
        return id;
    }

    /** The slot that has the key; negative if none. */
    int slot(int key) {
        return holders[key];
    }

    /** Gives a key back. */
    void free(int key, int questionHash, boolean isAnswered) {
        inUse[key / PER_SOCKET]--;
        holders[key] = FREE | questionHash & ~ANSWERED | (isAnswered ? ANSWERED : 0);
    }

    /** What a message by a key is that nobody has, by the hash of its question. */
    Stranger judge(int key, int questionHash) {
        int past = holders[key];
        if (past == FREE || (past & ~ANSWERED) != (FREE | questionHash & ~ANSWERED)) {
            return Stranger.UNASKED;
        }
        return (past & ANSWERED) == 0 ? Stranger.LATE : Stranger.DUPLICATE;
    }

    /** A hash of a question, name and type, without regard to case. */
    static int hash(byte[] bytes, int start, int length) {
        int hash = length;
        for (int at = start; at < start + length; at++) {
            hash = 31 * hash + (bytes[at] | 0x20);
        }
        return hash ^ hash >>> 15;
    }
}
